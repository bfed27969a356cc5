/** Choices to tick: one or more can be right. */

import { all, made } from './dom.js';
import { addMark, feedbackOn, removeMarks } from './marking.js';

/**
 * Answers are the places of the ticked choices.
 * @param {HTMLElement} host
 * @returns {import('./answer-forms.js').AnswerForm}
 */
export function choicesForm(host) {
  const labels = all(host, '.lt-choice');
  const fields = labels.map((label) => label.querySelector('input'));
  const rows = labels.map(withRow);
  return {
    read: () => fields.flatMap((field, place) => (field.checked ? [place] : [])),
    write: (answer) => fields.forEach((field, place) => { field.checked = (answer ?? []).includes(place); }),
    mark: ({ marks }) => marks.forEach((mark, place) => {
      addMark(host, rows[place], [fields[place]], mark, feedbackOn(host, place));
    }),
    unmark: () => removeMarks(host),
  };
}

/** A row around a choice, so that feedback can stand below it and outside its name. */
function withRow(label) {
  const row = made('div', { class: 'lt-choice-row' });
  label.replaceWith(row);
  row.append(label);
  return row;
}
