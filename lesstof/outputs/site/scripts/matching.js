/** Pairs to make: a letter is chosen for every item on the left. */

import { all, made } from './dom.js';
import { addMark, removeMarks } from './marking.js';

/**
 * Answers are the chosen letters, '' for none.
 * @param {HTMLElement} host
 * @returns {import('./answer-forms.js').AnswerForm}
 */
export function matchingForm(host) {
  const rows = all(host, '[data-part="left"] > li');
  const fields = rows.map((row) => row.querySelector('select'));
  const echo = () => showChosen(host, rows, fields);
  host.addEventListener('change', echo);
  return {
    read: () => fields.map((field) => field.value),
    write: (answer) => {
      fields.forEach((field, place) => { field.value = answer?.[place] ?? ''; });
      echo();
    },
    mark: ({ marks }) => marks.forEach((mark, place) => addMark(host, rows[place], [fields[place]], mark)),
    unmark: () => removeMarks(host),
  };
}

/** On a phone the letters stand far below: repeat what was chosen, and dim what is taken. */
function showChosen(host, rows, fields) {
  const options = all(host, '[data-part="right"] > li');
  const letters = options.map((option) => option.querySelector('.lt-letter').textContent);
  const taken = new Set(fields.map((field) => field.value));
  options.forEach((option, place) => option.classList.toggle('lt-matching__taken', taken.has(letters[place])));
  rows.forEach((row, place) => {
    row.querySelector('.lt-matching__chosen')?.remove();
    const option = options[letters.indexOf(fields[place].value)];
    if (option) row.append(made('span', { class: 'lt-matching__chosen' }, option.lastElementChild.textContent));
  });
}
