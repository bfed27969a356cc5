/** The student's highlights: kept one by one, by an id that no other device gives. */

import { store } from './browser-store.js';
import { highlightOf } from './highlight-text.js';
import { t } from './texts.js';

const KIND = 'highlight';
const LOST = 'highlight-lost';

/** Each style's name and sign; a student reads what was meant, not only a colour. */
export const styles = () => ({ key: [t('Key point'), '!'], question: [t('Question'), '?'], idea: [t('Idea'), '✳'] });

/** @param {string} style */
export const styleOf = (style) => styles()[style] ?? styles().key;

/** All highlights with their ids. @returns {(import('./highlight-text.js').Highlight & { id: string })[]} */
export function highlights() {
  return store.entries(KIND).map(([id, item]) => ({ id, ...highlightOf(item.value) }));
}

/** @param {string} id */
export const highlight = (id) => highlightOf(store.get(KIND, id));

/**
 * Keep a highlight; its id.
 * @param {import('./highlight-text.js').Highlight} value
 * @param {string} [id] of the one to replace
 */
export function keepHighlight(value, id = Date.now().toString(36) + Math.random().toString(36).slice(2, 8)) {
  store.set(KIND, id, value);
  return id;
}

/** @param {string} id */
export function removeHighlight(id) {
  store.remove(LOST, id);
  store.remove(KIND, id);
}

/** @param {string} id */
export const isLost = (id) => Boolean(store.get(LOST, id));

/** Whether the page still has the text: kept apart, so that a note on another device stays. @param {string} id @param {boolean} lost */
export function noteLost(id, lost) {
  if (lost && !isLost(id)) store.set(LOST, id, true);
  if (!lost) store.remove(LOST, id);
}

/** Be told when a highlight came, went or changed; if asked also when one was lost. @param {() => void} listener */
export function followHighlights(listener, lostToo = false) {
  const start = lostToo ? KIND : `${KIND}:`;
  store.subscribe((keys) => keys.some((key) => key.startsWith(start)) && listener());
}
