/** What is kept of one exercise, and how it changes; every function gives a new record. */

import { dayOf } from './days.js';
import { afterAnswer } from './spacing.js';

/**
 * `best` is the highest share that was right before the answer was looked at, from 0 to 1; `marked` says that `answer`
 * is as it was checked; `shown` is the day on which the answer was looked at, `checked` the moment of the last check.
 * @typedef {{ answer: any, marked: boolean, best: number, tries: number, shown: string, hints: number,
 *   checked: number, box: number, due: string }} ExerciseRecord
 */

/** @type {ExerciseRecord} */
const NEW = { answer: null, marked: false, best: 0, tries: 0, shown: '', hints: 0, checked: 0, box: 0, due: '' };

/**
 * A record as it was kept, completed where an older or another hand left things out.
 * @param {any} kept
 * @returns {ExerciseRecord}
 */
export function recordOf(kept) {
  const found = kept !== null && typeof kept === 'object' && !Array.isArray(kept) ? kept : {};
  const record = { ...NEW };
  for (const name of Object.keys(NEW)) {
    const same = name === 'answer' || typeof found[name] === typeof NEW[name];
    if (same && found[name] !== undefined) record[name] = found[name];
  }
  return record;
}

/**
 * After a change of the answer that was not checked yet.
 * @param {ExerciseRecord} record
 * @param {any} answer
 */
export function drafted(record, answer) {
  return { ...record, answer, marked: false };
}

/**
 * After a check: `share` of the answer is right.
 * @param {ExerciseRecord} record
 * @param {any} answer
 * @param {number} share from 0 to 1
 * @param {number} now
 * @returns {ExerciseRecord}
 */
export function checked(record, answer, share, now) {
  const alone = record.shown !== dayOf(now);
  const best = alone ? Math.max(record.best, share) : record.best;
  const place = afterAnswer(record, share === 1 && alone, dayOf(now));
  return { ...record, ...place, answer, marked: true, best, tries: record.tries + 1, checked: now };
}

/**
 * After looking at the answer: what was not right by then comes back soon.
 * @param {ExerciseRecord} record
 * @param {number} now
 * @returns {ExerciseRecord}
 */
export function looked(record, now) {
  const today = dayOf(now);
  if (record.shown === today || (record.marked && record.best === 1)) return record;
  return { ...record, ...afterAnswer(record, false, today), shown: today };
}

/**
 * A clean sheet for a next time; what was earned stays.
 * @param {ExerciseRecord} record
 * @returns {ExerciseRecord}
 */
export function begunAgain(record) {
  return { ...record, answer: null, marked: false, hints: 0 };
}

/**
 * After a student judged the answer: `share` of the criteria are met. A later judgement replaces an earlier one.
 * @param {ExerciseRecord} record
 * @param {any} answer
 * @param {number} share from 0 to 1
 * @param {number} now
 * @returns {ExerciseRecord}
 */
export function judged(record, answer, share, now) {
  return { ...record, answer, marked: true, best: share, tries: Math.max(1, record.tries), checked: now };
}

/**
 * Points for a share; only a whole right answer earns them all.
 * @param {number} share
 * @param {number} points
 * @returns {number}
 */
export function pointsFor(share, points) {
  return Math.floor(share * points + 1e-9);
}

/**
 * How far a student is with an exercise, for lists.
 * @param {{ value: any, digest?: string } | undefined} item
 * @param {string} digest
 * @returns {'new' | 'changed' | 'begun' | 'partly' | 'done'}
 */
export function progressOf(item, digest) {
  if (!item) return 'new';
  if (item.digest !== digest) return 'changed';
  const record = recordOf(item.value);
  if (record.best === 1) return 'done';
  return record.tries ? 'partly' : 'begun';
}
