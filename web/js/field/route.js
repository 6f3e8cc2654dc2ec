/** Which part is shown stands in the address, so that the phone's own way back works. */
import { fill } from '../dom.js';

/**
 * "#inspect=hydrants/h1" shows the part inspect with { collection, id }; "#queue" the queue.
 *
 * @param parts by name: (field, about) => { nodes, opened, end }: what is shown, and what is done once
 *     it stands in the page and before it goes
 */
export function route(field, parts) {
  const main = document.getElementById('main');
  let ended = () => {};
  const show = () => {
    const { name, about } = read(location.hash);
    const part = parts[name] ?? parts.near;
    ended();
    const { nodes, opened = () => {}, end = () => {} } = part(field, about);
    ended = end;
    fill(main, nodes);
    main.dataset.part = parts[name] ? name : 'near';
    main.scrollTop = 0;
    document.getElementById('tabs').dataset.part = main.dataset.part;
    opened();
  };
  window.addEventListener('hashchange', show);
  field.language.subscribe(show);
  field.me.subscribe(show);
  show();
}

export function read(hash) {
  const [name, said = ''] = hash.replace(/^#/, '').split('=');
  const slash = said.indexOf('/');
  const about = slash > 0
    ? { collection: said.slice(0, slash), id: decodeURIComponent(said.slice(slash + 1)) }
    : { id: decodeURIComponent(said) };
  return { name: name || 'near', about };
}

/** The address of a part about something. */
export const to = (name, { collection, id }) => `#${name}=${collection}/${encodeURIComponent(id)}`;
