/** Signs beside the fields of an answer, and the feedback that belongs to them. */

import { all, made, sign } from './dom.js';

let number = 0;

/**
 * Put a sign in a place; the field says it too, by its description.
 * @param {HTMLElement} host
 * @param {Element} place where the sign stands
 * @param {Element[]} fields
 * @param {string} mark
 * @param {Node | null} [feedback]
 */
export function addMark(host, place, fields, mark, feedback = null) {
  if (!mark) return;
  number += 1;
  const told = made('span', { class: 'lt-marked', id: `lt-marked-${number}` }, sign(host, mark));
  if (feedback) told.append(made('span', { class: 'lt-marked__why' }, ...feedback.childNodes));
  place.append(told);
  for (const field of fields) field.setAttribute('aria-describedby', told.id);
}

/**
 * Take all signs away.
 * @param {HTMLElement} host
 */
export function removeMarks(host) {
  for (const told of all(host, '.lt-marked')) told.remove();
  for (const field of all(host, '[aria-describedby^="lt-marked-"]')) field.removeAttribute('aria-describedby');
}

/**
 * A copy of the author's feedback on one choice, out of the closed answer; null where there is none.
 * @param {HTMLElement} host
 * @param {number} place
 * @returns {Node | null}
 */
export function feedbackOn(host, place) {
  const found = host.querySelectorAll('.lt-verdicts > li')[place]?.querySelector('p + p');
  return found ? found.cloneNode(true) : null;
}
