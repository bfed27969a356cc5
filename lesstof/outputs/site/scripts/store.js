/**
 * Keeps what a student did: `window.lesstof.store`. Nothing leaves the browser.
 *
 *     store.get('plan', 'p03/doelgroep')             what was kept, or undefined
 *     store.item('exercise', '11-02')                the same with its moment and digest
 *     store.set('plan', 'p03/doelgroep', 'fietsers') keep anything that JSON can tell
 *     store.remove('plan', 'p03/doelgroep')
 *     store.entries('plan')                          [[id, item], …]
 *     store.subscribe((keys, elsewhere) => …)        tells every change; `elsewhere`: by another tab or a file
 *     store.state                                    'kept', or why not: 'blocked', 'full', 'newer'
 *
 * The latest text in the browser is merged in before every write, so that two tabs do not overwrite each other.
 */

import { merged, readItems, StudyError, writeItems } from './study-data.js';

/**
 * Where text is kept; all three may throw.
 * @typedef {{ read: () => string | null, write: (text: string) => void, remove: () => void,
 *   setAside: (text: string) => void }} Place
 */
/** @typedef {(keys: string[], elsewhere: boolean) => void} Listener */

export class StudyStore {
  /** @type {import('./study-data.js').Items} */
  #items = new Map();
  /** @type {Set<Listener>} */
  #listeners = new Set();
  #wasKept = false;
  /** @type {'kept' | 'blocked' | 'full' | 'newer'} */
  state = 'kept';

  /**
   * @param {Place} place
   * @param {string} course
   * @param {() => number} [now]
   */
  constructor(place, course, now = Date.now) {
    this.place = place;
    this.course = course;
    this.now = now;
    this.refresh();
  }

  /** What was kept, or undefined. @param {string} kind @param {string} id @returns {any} */
  get(kind, id) {
    return this.item(kind, id)?.value;
  }

  /** What was kept with its moment and digest. @param {string} kind @param {string} id */
  item(kind, id) {
    const found = this.#items.get(`${kind}:${id}`);
    return found && found.value !== null ? found : undefined;
  }

  /** All of a kind. @param {string} kind @returns {[string, import('./study-data.js').Item][]} */
  entries(kind) {
    const start = `${kind}:`;
    const found = [...this.#items].filter(([key, item]) => key.startsWith(start) && item.value !== null);
    return found.map(([key, item]) => [key.slice(start.length), item]);
  }

  /** How many things are kept. */
  get size() {
    return [...this.#items.values()].filter((item) => item.value !== null).length;
  }

  /** Keep a value. @param {string} kind @param {string} id @param {any} value @param {string} [digest] */
  set(kind, id, value, digest) {
    const key = `${kind}:${id}`;
    this.follow();
    const at = Math.max(this.now(), (this.#items.get(key)?.at ?? -1) + 1);
    this.#items.set(key, digest === undefined ? { at, value } : { at, value, digest });
    this.#write();
    this.#tell([key], false);
  }

  /** Forget a value. @param {string} kind @param {string} id */
  remove(kind, id) {
    if (this.item(kind, id)) this.set(kind, id, null);
  }

  /** Be told of changes; call the answer to be left alone again. @param {Listener} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All of it as text, for a file. */
  exported() {
    return writeItems(this.#items, this.course);
  }

  /** Merge the text of a file; how many things it changed. Throws StudyError. @param {string} text */
  imported(text) {
    if (this.state === 'newer') throw new StudyError('newer');
    this.follow();
    const { items, changed } = merged(this.#items, readItems(text, this.course));
    this.#items = items;
    if (changed.length) this.#write();
    this.#tell(changed, true);
    return changed.length;
  }

  /** Forget everything, here and in other tabs. */
  erase() {
    const keys = [...this.#items.keys()];
    this.#items = new Map();
    this.#wasKept = false;
    try {
      this.place.remove();
      this.state = 'kept';
    } catch {
      this.state = 'blocked';
    }
    this.#tell(keys, true);
  }

  /** Take in what another tab wrote; the keys that changed. */
  refresh() {
    if (this.state === 'newer' || this.state === 'blocked') return [];
    const text = this.#read();
    if (text === null) return this.#wasKept ? this.#forgotten() : [];
    this.#wasKept = true;
    const { items, changed } = merged(this.#items, this.#understood(text));
    this.#items = items;
    return changed;
  }

  /** The same, and tell who listens. */
  follow() {
    this.#tell(this.refresh(), true);
  }

  /** Another tab erased everything. */
  #forgotten() {
    const keys = [...this.#items.keys()];
    this.#items = new Map();
    this.#wasKept = false;
    return keys;
  }

  #read() {
    try {
      return this.place.read();
    } catch {
      this.state = 'blocked';
      return null;
    }
  }

  /** The items of a kept text. A newer version's is left alone; one that nobody can read is set aside. */
  #understood(text) {
    try {
      return readItems(text, this.course);
    } catch (error) {
      if (error instanceof StudyError && error.code === 'newer') this.state = 'newer';
      else this.#setAside(text);
      return new Map();
    }
  }

  #setAside(text) {
    try {
      this.place.setAside(text);
    } catch {
      this.state = 'full';
    }
  }

  #write() {
    if (this.state === 'newer' || this.state === 'blocked') return;
    try {
      this.place.write(this.exported());
      this.#wasKept = true;
      this.state = 'kept';
    } catch {
      this.state = 'full';
    }
  }

  #tell(keys, elsewhere) {
    if (keys.length) for (const listener of [...this.#listeners]) listener(keys, elsewhere);
  }
}
