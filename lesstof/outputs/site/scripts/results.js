/** How an answer went, in a sentence. */

import { dayOf } from './days.js';
import { pointsFor } from './records.js';
import { t } from './texts.js';

/**
 * What a student is told after a check.
 * @param {import('./grading.js').Grade} grade
 * @param {number} open how many fields are still empty
 * @returns {string}
 */
export function verdict(grade, open) {
  if (grade.right === grade.total) return t('Right!');
  if (grade.total === 1 || grade.right === 0) return open ? `${t('Not right yet.')} ${stillOpen(open)}` : t('Not right yet.');
  const part = t('{right} of {total} right.', { right: grade.right, total: grade.total });
  return open ? `${part} ${stillOpen(open)}` : part;
}

function stillOpen(open) {
  return open === 1 ? t('1 is still open.') : t('{count} are still open.', { count: open });
}

/**
 * *2 van 3 punten*; empty for an exercise without points.
 * @param {number} share
 * @param {number} points
 * @returns {string}
 */
export function pointsOf(share, points) {
  if (!points) return '';
  const earned = pointsFor(share, points);
  return points === 1 ? t('{earned} of 1 point', { earned }) : t('{earned} of {points} points', { earned, points });
}

/**
 * What was earned so far, and why nothing was added today.
 * @param {import('./records.js').ExerciseRecord} record
 * @param {number} points
 * @param {number} now
 * @returns {string}
 */
export function earned(record, points, now) {
  const found = pointsOf(record.best, points);
  const late = record.shown === dayOf(now) && record.best < 1;
  const why = late ? t('You looked at the answer: it counts again from tomorrow.') : '';
  return [found && t('Earned: {points}.', { points: found }), why].filter(Boolean).join(' ');
}
