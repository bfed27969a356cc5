/** The record of one exercise on a page: read from the store, kept there, begun again when it is time for that. */

import { store } from './browser-store.js';
import { dayOf } from './days.js';
import { warnOnce } from './notices.js';
import { begunAgain, recordOf } from './records.js';
import { roundWith } from './round.js';

const PATIENCE = 400;

export class Sheet {
  /** @type {import('./records.js').ExerciseRecord} */
  record = recordOf(null);
  /** Whether the exercise is another one than when it was made. */
  changed = false;
  #timer = 0;

  /** @param {HTMLElement} host with data-exercise and data-digest */
  constructor(host) {
    this.id = host.dataset.exercise ?? '';
    this.digest = host.dataset.digest ?? '';
    this.host = host;
    this.load();
    addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
  }

  /** Read the record; the answer to an older text of the exercise is no answer to this one, unless it is prose. */
  load() {
    const item = store.item('exercise', this.id);
    this.changed = item !== undefined && item.digest !== this.digest;
    const found = recordOf(item?.value);
    this.record = this.changed ? { ...recordOf(null), answer: found.answer?.text ? found.answer : null } : found;
    if (found.tries && found.checked < freshSince(this.host)) this.record = begunAgain(this.record);
  }

  /** Keep a record at once. @param {import('./records.js').ExerciseRecord} record */
  keep(record) {
    this.record = record;
    this.flush(true);
  }

  /** Keep a record when the student stops typing for a moment. @param {import('./records.js').ExerciseRecord} record */
  keepSoon(record) {
    this.record = record;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(true), PATIENCE);
  }

  /** Keep what waits. @param {boolean} [anyway] */
  flush(anyway = false) {
    if (!anyway && !this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.changed = false;
    store.set('exercise', this.id, this.record, this.digest);
    warnOnce(this.host);
  }

  /** Be told when another tab or a file changed the record. @param {() => void} listener */
  follow(listener) {
    store.subscribe((keys, elsewhere) => {
      if (!elsewhere || this.#timer || !keys.includes(`exercise:${this.id}`)) return;
      this.load();
      listener();
    });
  }
}

/** Answers from before this moment are not shown: in a round, and among questions to begin a chapter with. */
function freshSince(host) {
  const round = roundWith(host.dataset.exercise);
  if (round) return round.begun;
  return 'recall' in host.dataset ? new Date(`${dayOf(Date.now())}T00:00`).getTime() : 0;
}
