/**
 * Where a login leads back to: an address of this site, never of another, whatever a link says.
 *
 * @param next what the link says, or null
 * @param site "https://firewell.example"
 */
export function backTo(next, site) {
  try {
    const { origin, pathname, search, hash } = new URL(next ?? '/', site);
    return origin === site ? pathname.replace(/^\/+/, '/') + search + hash : '/';
  } catch {
    return '/';
  }
}
