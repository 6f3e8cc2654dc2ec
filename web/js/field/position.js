/** Where the phone is, as the browser tells it: WGS 84, which is CGCS2000 to within a metre. */

/**
 * Tells each position until it is ended.
 *
 * @param told called with { lon, lat, accuracy, at }: degrees, and metres within which it surely is
 * @param failed called with "denied", "none" (no position), or "insecure" (no HTTPS, no position)
 * @returns ends it
 */
export function watchPosition(told, failed) {
  if (!window.isSecureContext || !navigator.geolocation) {
    failed('insecure');
    return () => {};
  }
  const id = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) => told({
      lon: coords.longitude,
      lat: coords.latitude,
      accuracy: coords.accuracy,
      at: new Date(timestamp).toISOString(),
    }),
    ({ code, PERMISSION_DENIED }) => failed(code === PERMISSION_DENIED ? 'denied' : 'none'),
    { enableHighAccuracy: true, maximumAge: 5000, timeout: 30000 },
  );
  return () => navigator.geolocation.clearWatch(id);
}
