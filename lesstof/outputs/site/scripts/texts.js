/** Words that students see: the English text is the key, the build gives the course's language. */

import { facts } from './facts.js';

/**
 * The text in the course's language, with `{name}` fields filled in.
 * @param {string} text
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(text, values = {}) {
  const found = facts.texts[text] ?? text;
  return found.replace(/\{(\w+)\}/g, (field, name) => String(values[name] ?? field));
}

/**
 * A date of the form `2026-11-23` in words.
 * @param {string} day
 * @returns {string}
 */
export function longDay(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(facts.language, { day: 'numeric', month: 'long' }).format(new Date(year, month - 1, date));
}
