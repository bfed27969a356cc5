/** The student's plan in this browser, and what the build tells of its steps. */

import { store } from './browser-store.js';
import { facts } from './facts.js';
import { PlanBook } from './plan-book.js';
import { stateOf } from './plan-values.js';

export const plan = new PlanBook(store, facts.language);

addEventListener('pagehide', () => plan.flush());
document.addEventListener('visibilitychange', () => plan.flush());

/**
 * The step that an element of the page is about.
 * @param {HTMLElement} host
 * @returns {import('./plan-values.js').PlanStep}
 */
export function stepOf(host) {
  return completed(JSON.parse(host.dataset.plan ?? '{}'));
}

/**
 * The steps that it builds on.
 * @param {HTMLElement} host
 * @returns {import('./plan-values.js').PlanStep[]}
 */
export function earlierOf(host) {
  return JSON.parse(host.dataset.earlier ?? '[]').map(completed);
}

function completed(step) {
  return { ...step, fields: step.fields ?? [], bar: step.bar ?? [] };
}

/**
 * The fields to fill in that are not done yet, and how many there are.
 * @param {import('./plan-values.js').PlanStep[]} steps
 */
export function progressOf(steps) {
  const fields = steps.flatMap((step) => step.fields).filter((field) => field.kind !== 'computed');
  const open = fields.filter((field) => stateOf(field, plan.value(field), facts.language) !== 'done');
  return { count: fields.length, done: fields.length - open.length, open };
}
