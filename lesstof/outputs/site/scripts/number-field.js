/** A number in the notation of the course's language. */

import { all } from './dom.js';
import { addMark, removeMarks } from './marking.js';

/**
 * The answer is what stands in the field.
 * @param {HTMLElement} host
 * @returns {import('./answer-forms.js').AnswerForm}
 */
export function numberForm(host) {
  const [line] = all(host, '.lt-numeric');
  const [field] = all(line, 'input');
  return {
    read: () => field.value,
    write: (answer) => { field.value = answer ?? ''; },
    mark: ({ marks }) => addMark(host, line, [field], marks[0]),
    unmark: () => removeMarks(host),
  };
}
