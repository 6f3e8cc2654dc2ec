import { el } from '../dom.js';
export function scenarios() { return { element: el('div'), end: () => {} }; }
