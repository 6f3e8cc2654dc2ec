/**
 * Makes elements. Every text goes in as text: what comes from data is never read as markup, and
 * the page's policy allows no style or script in attributes either.
 */

/**
 * @param description the tag and its classes, "p.answer.big"
 * @param attributes names and values; "on..." are listeners, null and false are left out
 * @param children nodes and texts; null, undefined and false are left out
 */
export function el(description, attributes = {}, ...children) {
  const [tag, ...classes] = description.split('.');
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [name, value] of Object.entries(attributes)) {
    assign(element, name, value);
  }
  element.append(...children.flat(Infinity).filter(isThere));
  return element;
}

/** Puts children in the place of what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(isThere));
}

/**
 * The same of what is drawn anew while somebody works in it: of what carries an id, details stay
 * open and what was typed stays typed; the keyboard stays at what carries the same id, else at the
 * same place.
 */
export function refill(element, ...children) {
  const open = [...element.querySelectorAll('details[id][open]')].map(({ id }) => id);
  const typed = [...element.querySelectorAll('input[id], textarea[id]')]
    .filter((field) => field.type !== 'file' && field.value !== field.defaultValue)
    .map(({ id, value }) => [id, value]);
  const focused = placeIn(element, document.activeElement);
  fill(element, ...children);
  const find = (id) => document.getElementById(id);
  open.map(find).forEach((details) => details && (details.open = true));
  typed.forEach(([id, value]) => find(id) && (find(id).value = value));
  if (focused) {
    (find(focused.id) ?? atPlace(element, focused))?.focus({ preventScroll: true });
  }
}

/** Where something stands within an element: its id, its tag, and which child of which child it is. */
function placeIn(element, held) {
  if (held === element || !element.contains(held)) {
    return null;
  }
  const path = [];
  for (let child = held; child !== element; child = child.parentElement) {
    path.unshift([...child.parentElement.children].indexOf(child));
  }
  return { id: held.id, tag: held.tagName, path };
}

function atPlace(element, { tag, path }) {
  const found = path.reduce((parent, child) => parent?.children[child], element);
  return found?.tagName === tag ? found : null;
}

const isThere = (child) => child !== null && child !== undefined && child !== false;

function assign(element, name, value) {
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name === 'value') {
    // what somebody types then differs from what was drawn
    if ('defaultValue' in element) {
      element.defaultValue = value;
    }
    element.value = value;
  } else if (name === 'checked') {
    element.checked = value;
  } else if (value !== null && value !== undefined && value !== false) {
    element.setAttribute(name, value === true ? '' : value);
  }
}
