/** What was kept as a file to take along, and back. */

import { store } from './browser-store.js';
import { dayOf } from './days.js';
import { made } from './dom.js';
import { facts } from './facts.js';

/** Give the student everything as a file. */
export function saveFile() {
  const data = new Blob([store.exported()], { type: 'application/json' });
  const url = URL.createObjectURL(data);
  const link = made('a', { href: url, download: `${facts.course}-${dayOf(Date.now())}.json`, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
