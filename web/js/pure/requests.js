/** How an entry of the outbox goes to the server: see pure/outbox.js for what an entry is. */

/**
 * The request that delivers an entry, its photos being there already.
 *
 * @returns method, address, headers, body
 */
export function requestOf(entry) {
  const { id, kind, account, about, body, photos = [], version } = entry;
  const hashes = photos.map(({ sha256 }) => sha256);
  const who = account === null ? {} : { 'Firewell-Account': account };
  const object = encodeURIComponent(about.id);
  switch (kind) {
    case 'inspection':
      return post('/api/inspections', who, { id, layer: about.collection, object: about.id, ...body, photos: hashes });
    case 'step':
      return post(`/api/hydrants/${object}/steps`, who,
        { id, ...body, evidence: { ...body.evidence, photos: hashes } });
    case 'create':
      return post(`/ogc/collections/${about.collection}/items`, who, body, 'application/geo+json');
    case 'edit':
      return {
        method: 'PUT',
        address: `/ogc/collections/${about.collection}/items/${object}`,
        headers: { ...who, 'Content-Type': 'application/geo+json', 'If-Match': `"${version}"` },
        body,
      };
    case 'report':
      return post('/api/reports', who, { id, ...body });
    default:
      throw new Error(`no request for ${kind}`);
  }
}

function post(address, who, body, type = 'application/json') {
  return { method: 'POST', address, headers: { ...who, 'Content-Type': type }, body };
}
