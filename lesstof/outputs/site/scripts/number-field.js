/** A number in the notation of the course's language. */

import { addMark, removeMarks } from './marking.js';

/**
 * The answer is what stands in the field.
 * @param {HTMLElement} host
 * @returns {import('./answer-forms.js').AnswerForm}
 */
export function numberForm(host) {
  const field = host.querySelector('.lt-numeric input');
  return {
    read: () => field.value,
    write: (answer) => { field.value = answer ?? ''; },
    mark: ({ marks }) => addMark(host, host.querySelector('.lt-numeric'), [field], marks[0]),
    unmark: () => removeMarks(host),
  };
}
