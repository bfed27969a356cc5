/** A round of practice: which questions, and how each went; it leads from page to page. */

import { store } from './browser-store.js';
import { made, part, show } from './dom.js';
import { t } from './texts.js';

const LONGEST = 12 * 60 * 60 * 1000;

/**
 * `links` lead from the page of practice to each question; `results` has the share that was right at first.
 * @typedef {{ begun: number, ids: string[], links: string[], results: Record<string, number> }} Round
 */

/** The round that was begun last, or null. @returns {Round | null} */
export function currentRound() {
  const round = store.get('round', 'now');
  const sound = round && Array.isArray(round.ids) && Array.isArray(round.links) && typeof round.results === 'object';
  return sound && Date.now() - round.begun < LONGEST ? round : null;
}

/** The round that this exercise is a question of, or null. @param {string | undefined} id */
export function roundWith(id) {
  const round = currentRound();
  return round && id && round.ids.includes(id) ? round : null;
}

/** The place of the first question without a result; the number of questions when all have one. @param {Round} round */
export function placeIn(round) {
  const open = round.ids.findIndex((id) => !(id in round.results));
  return open < 0 ? round.ids.length : open;
}

/** Keep how a question went the first time. @param {string} id @param {number} share */
export function noteResult(id, share) {
  const round = roundWith(id);
  if (!round || id in round.results) return;
  store.set('round', 'now', { ...round, results: { ...round.results, [id]: share } });
}

/** On an exercise's page: say where in the round it is, and how to stop. @param {HTMLElement} host */
export function showRound(host) {
  const round = roundWith(host.dataset.exercise);
  const strip = part(host, 'round');
  if (!round || !strip) return;
  const place = round.ids.indexOf(host.dataset.exercise ?? '') + 1;
  part(host, 'round-place').textContent = t('Round of practice: question {place} of {count}', { place, count: round.ids.length });
  part(host, 'practice').addEventListener('click', () => store.remove('round', 'now'));
  show(host, 'round');
}

/** After a check: the way to the next question, or to the result. @param {HTMLElement} host */
export function offerNext(host) {
  const round = roundWith(host.dataset.exercise);
  const practice = part(host, 'practice');
  if (!round || !practice || part(host, 'next')) return;
  const link = round.links[placeIn(round)];
  const name = link ? t('Next question') : t('To the result');
  const target = link ? new URL(link, practice.href).href : practice.href;
  part(host, 'actions').append(made('a', { href: target, class: 'lt-button', 'data-part': 'next' }, name));
}
