/** How far a student is, beside every exercise in a list. */

import { store } from './browser-store.js';
import { dayOf } from './days.js';
import { all, made } from './dom.js';
import { canBeGraded } from './grading.js';
import { progressOf, recordOf } from './records.js';
import { pointsOf } from './results.js';
import { isDue } from './spacing.js';
import { t } from './texts.js';

/**
 * An exercise in a list on the page.
 * @typedef {{ row: HTMLElement, id: string, points: number, kind: string, href: string,
 *   state: 'new' | 'changed' | 'begun' | 'partly' | 'done', record: import('./records.js').ExerciseRecord }} Listed
 */

/**
 * The exercises that are listed inside an element, with what was kept of each.
 * @param {ParentNode} root
 * @returns {Listed[]}
 */
export function listedIn(root) {
  return all(root, 'li[data-exercise]').map((row) => {
    const { exercise: id, digest, points, kind } = row.dataset;
    const item = store.item('exercise', id);
    const state = progressOf(item, digest);
    const record = recordOf(state === 'changed' ? null : item?.value);
    return { row, id, points: Number(points), kind, href: row.querySelector('a').getAttribute('href'), state, record };
  });
}

/** Show it on every list of the page, now and after every change. */
export function followProgress() {
  if (!document.querySelector('li[data-exercise]')) return;
  const draw = () => listedIn(document).forEach(drawRow);
  draw();
  store.subscribe(draw);
}

function drawRow(listed) {
  const place = listed.row.querySelector('.lt-progress') ?? made('span', { class: 'lt-progress' });
  listed.row.append(place);
  place.textContent = wordsFor(listed);
  place.dataset.state = listed.state;
}

function wordsFor({ state, record, points, kind }) {
  if (state === 'new') return '';
  if (state === 'changed') return t('changed since you made it');
  if (state === 'begun') return t('begun');
  const again = isDue(record, dayOf(Date.now())) ? t('repeat today') : '';
  return [state === 'done' ? (canBeGraded(kind) ? t('right') : t('done')) : pointsOf(record.best, points) || t('not right yet'), again].filter(Boolean).join(' · ');
}
