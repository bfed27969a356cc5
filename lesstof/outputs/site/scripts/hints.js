/** Hints one by one: the next one shows itself when the one before it was opened. */

import { all } from './dom.js';

/**
 * @param {HTMLElement} host
 * @param {import('./sheet.js').Sheet} sheet
 */
export function beginHints(host, sheet) {
  const hints = all(host, '.lt-details--hint');
  const showUpTo = (/** @type {number} */ last) => hints.forEach((hint, place) => hint.toggleAttribute('hidden', place > last));
  showUpTo(sheet.record.hints);
  hints.forEach((hint, place) => hint.addEventListener('toggle', () => {
    if (!hint.open || place < sheet.record.hints) return;
    sheet.keep({ ...sheet.record, hints: place + 1 });
    showUpTo(place + 1);
  }));
}
