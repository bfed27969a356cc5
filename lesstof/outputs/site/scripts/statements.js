/** Statements that are true or false. */

import { all } from './dom.js';
import { addMark, feedbackOn, removeMarks } from './marking.js';

/**
 * Answers are `true`, `false` or null for every statement.
 * @param {HTMLElement} host
 * @returns {import('./answer-forms.js').AnswerForm}
 */
export function statementsForm(host) {
  const sets = all(host, '.lt-statements fieldset');
  return {
    read: () => sets.map(chosen),
    write: (answer) => sets.forEach((set, place) => choose(set, answer?.[place] ?? null)),
    mark: ({ marks }) => marks.forEach((mark, place) => {
      addMark(host, sets[place], all(sets[place], 'input'), mark, feedbackOn(host, place));
    }),
    unmark: () => removeMarks(host),
  };
}

function chosen(set) {
  const field = set.querySelector('input:checked');
  return field ? field.value === 'true' : null;
}

function choose(set, value) {
  for (const field of all(set, 'input')) field.checked = value !== null && field.value === String(value);
}
