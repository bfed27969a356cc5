/** The store of this course in this browser, kept in step with other tabs. */

import { facts } from './facts.js';
import { StudyStore } from './store.js';

const KEY = `lesstof:${facts.course}`;

/** @returns {import('./store.js').Place} */
function browserPlace() {
  return {
    read: () => localStorage.getItem(KEY),
    write: (text) => localStorage.setItem(KEY, text),
    remove: () => localStorage.removeItem(KEY),
    setAside: (text) => localStorage.setItem(`${KEY}:unreadable`, text),
  };
}

export const store = new StudyStore(browserPlace(), facts.course);

addEventListener('storage', (event) => {
  if (event.key === KEY || event.key === null) store.follow();
});
// A page that comes back from the browser's memory has heard of no changes.
addEventListener('pageshow', (event) => {
  if (event.persisted) store.follow();
});
