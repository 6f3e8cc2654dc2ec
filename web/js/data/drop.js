/** Where a file is dropped, or chosen by pressing. */
import { el } from '../dom.js';

/**
 * @param input of type "file", with an id; what is chosen there it tells by itself
 * @param take is given a file that is dropped
 * @param told what stands there
 */
export function drop(input, take, ...told) {
  const target = el('label.drop', {
    for: input.id,
    ondragover: (event) => {
      event.preventDefault();
      target.dataset.over = 'yes';
    },
    ondragleave: () => delete target.dataset.over,
    ondrop: (event) => {
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    },
  }, input, told);
  return target;
}
