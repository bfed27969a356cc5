/** The form of an answer per kind of exercise: a row per kind, each with the same four functions. */

import { choicesForm } from './choices.js';
import { gapsForm } from './gaps.js';
import { matchingForm } from './matching.js';
import { numberForm } from './number-field.js';
import { orderingForm } from './ordering.js';
import { statementsForm } from './statements.js';

/**
 * `read` gives the answer as the grader wants it, `write` shows one (null: empty), `mark` sets signs at the fields
 * and `unmark` takes them away.
 * @typedef {{ read: () => any, write: (answer: any) => void, mark: (grade: import('./grading.js').Grade) => void,
 *   unmark: () => void }} AnswerForm
 */

/** @type {Record<string, (host: HTMLElement) => AnswerForm>} */
const FORMS = {
  'single-choice': choicesForm,
  'multiple-choice': choicesForm,
  'true-false': statementsForm,
  matching: matchingForm,
  ordering: orderingForm,
  cloze: gapsForm,
  numeric: numberForm,
};

/**
 * The form of an exercise on the page.
 * @param {HTMLElement} host
 * @returns {AnswerForm}
 */
export function answerForm(host) {
  return FORMS[host.dataset.kind ?? ''](host);
}
