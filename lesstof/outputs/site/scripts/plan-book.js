/** The plan as it is being filled in: what is typed is there at once, and kept when the student stops for a moment. */

import { readNumber } from './numbers.js';
import { cleaned, computed } from './plan-values.js';

const PATIENCE = 400;

/** @typedef {import('./plan-values.js').PlanField} PlanField */
/** @typedef {(keys: string[], elsewhere: boolean) => void} Listener */

export class PlanBook {
  /** @type {Map<string, any>} */
  #waiting = new Map();
  /** @type {Set<Listener>} */
  #listeners = new Set();
  #timer;

  /**
   * @param {import('./store.js').StudyStore} store
   * @param {string} language
   */
  constructor(store, language) {
    this.store = store;
    this.language = language;
    store.subscribe((keys, elsewhere) => {
      const own = keys.filter((key) => key.startsWith('plan')).map((key) => key.slice(key.indexOf(':') + 1));
      if (elsewhere && own.length) this.#tell(own, true);
    });
  }

  /** What is filled in, or undefined. @param {PlanField} field */
  value(field) {
    const { key } = field;
    return cleaned(field, this.#waiting.has(key) ? this.#waiting.get(key) : this.store.get('plan', key));
  }

  /** @param {PlanField} field @param {any} value */
  put(field, value) {
    this.#waiting.set(field.key, cleaned(field, value));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PATIENCE);
    this.#tell([field.key], false);
  }

  /** Keep what waits. */
  flush() {
    clearTimeout(this.#timer);
    const waiting = [...this.#waiting];
    for (const [key, value] of waiting) {
      if (value === undefined) this.store.remove('plan', key);
      else if (JSON.stringify(value) !== JSON.stringify(this.store.get('plan', key))) this.store.set('plan', key, value);
      this.#waiting.delete(key);
    }
    if (waiting.length) this.#tell([], false);
  }

  /** The outcome of a computed field. @param {PlanField} field */
  outcome({ formula = [] }) {
    return computed(formula, (key, unit) => this.#number(key, unit));
  }

  #number(key, unit) {
    const text = this.value({ key, name: '', kind: 'number' });
    return text === undefined ? null : readNumber(text, this.language, unit);
  }

  /** The criteria of a step that a student says to meet. @param {string} step @returns {string[]} */
  met(step) {
    const kept = this.store.get('plan-bar', step);
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
  }

  /** @param {string} step @param {string[]} criteria */
  judge(step, criteria) {
    if (criteria.length) this.store.set('plan-bar', step, criteria);
    else this.store.remove('plan-bar', step);
    this.#tell([step], false);
  }

  /** Be told of what changes, here or elsewhere. @param {Listener} listener */
  follow(listener) {
    this.#listeners.add(listener);
  }

  #tell(keys, elsewhere) {
    for (const listener of this.#listeners) listener(keys, elsewhere);
  }
}
