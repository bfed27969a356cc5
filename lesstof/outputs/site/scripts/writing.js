/** An open answer or a case: a box that keeps what is written, then criteria to judge it by. */

import { all, made, part, show } from './dom.js';
import { drafted, judged } from './records.js';
import { pointsOf } from './results.js';
import { t } from './texts.js';
import { wordCount } from './words.js';

/**
 * @param {HTMLElement} host
 * @param {import('./sheet.js').Sheet} sheet
 */
export function beginWriting(host, sheet) {
  const box = part(host, 'text');
  const desk = { host, sheet, box, boxes: criteria(host) };
  show(host, 'writing', 'judging');
  restore(desk);
  sheet.follow(() => document.activeElement !== box && restore(desk));
  box.addEventListener('input', () => typed(desk));
  for (const field of desk.boxes) field.addEventListener('change', () => judge(desk));
}

function restore(desk) {
  const { box, boxes, sheet } = desk;
  const answer = sheet.record.answer ?? {};
  box.value = typeof answer.text === 'string' ? answer.text : '';
  boxes.forEach((field, place) => { field.checked = answer.met?.[place] === true; });
  count(desk);
  tellJudgement(desk);
}

function typed(desk) {
  desk.sheet.keepSoon(drafted(desk.sheet.record, answerIn(desk)));
  count(desk);
}

function judge(desk) {
  const { boxes, sheet } = desk;
  const met = boxes.filter((field) => field.checked).length;
  sheet.keep(judged(sheet.record, answerIn(desk), met / boxes.length, Date.now()));
  tellJudgement(desk);
}

function answerIn({ box, boxes }) {
  return { text: box.value, met: boxes.map((field) => field.checked) };
}

function count({ host, box }) {
  const words = wordCount(box.value);
  part(host, 'count').textContent = words === 1 ? t('1 word') : t('{count} words', { count: words });
}

function tellJudgement({ host, boxes, sheet }) {
  const place = part(host, 'result');
  if (!sheet.record.tries) return place.replaceChildren();
  const met = t('You meet {met} of {total} criteria.', { met: boxes.filter((field) => field.checked).length, total: boxes.length });
  const points = pointsOf(sheet.record.best, Number(host.dataset.points));
  const valued = points ? t('By your own judgement: {points}.', { points }) : '';
  place.replaceChildren(made('p', { class: 'lt-result__verdict' }, [met, valued].filter(Boolean).join(' ')));
}

/** A box to tick at every criterion; where the author wrote no list, one box for the whole. */
function criteria(host) {
  const inside = host.querySelector('.lt-details--points .lt-details__body') ?? part(host, 'judging');
  const items = [...(inside.querySelector('ul, ol')?.children ?? [])];
  const fields = items.length ? items.map(tickable) : [whole(inside)];
  inside.querySelector('ul, ol')?.classList.add('lt-criteria');
  return fields;
}

function tickable(item) {
  const field = made('input', { type: 'checkbox' });
  const nested = all(item, 'ul, ol, p, table').length > 0;
  if (nested) field.setAttribute('aria-label', item.textContent.trim());
  const words = made(nested ? 'div' : 'span', {}, ...item.childNodes);
  item.replaceChildren(nested ? made('div', { class: 'lt-criterion' }, field, words) : made('label', { class: 'lt-criterion' }, field, words));
  return field;
}

function whole(inside) {
  const field = made('input', { type: 'checkbox' });
  inside.append(made('label', { class: 'lt-criterion' }, field, made('span', {}, t('I have checked my answer.'))));
  return field;
}
