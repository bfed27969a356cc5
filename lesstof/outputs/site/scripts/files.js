/** What was kept as a file to take along, and back. */

import { store } from './browser-store.js';
import { dayOf } from './days.js';
import { made } from './dom.js';
import { facts } from './facts.js';

/** Give the student everything as a file. */
export function saveFile() {
  offerFile(`${facts.course}-${dayOf(Date.now())}.json`, new Blob([store.exported()], { type: 'application/json' }));
}

/**
 * Let the browser save a file.
 * @param {string} name
 * @param {Blob} data
 */
export function offerFile(name, data) {
  const url = URL.createObjectURL(data);
  const link = made('a', { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
