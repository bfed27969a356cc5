/** `<lt-practice>`: a round over one chapter or over all chapters so far, spaced over the days. */

import { store } from './browser-store.js';
import { dayOf } from './days.js';
import { all, made, part, show } from './dom.js';
import { warnOnce } from './notices.js';
import { listedIn } from './progress.js';
import { currentRound, placeIn } from './round.js';
import { isDue, pickRound } from './spacing.js';
import { t } from './texts.js';

export class PracticeElement extends HTMLElement {
  #begun = false;

  connectedCallback() {
    if (this.#begun) return;
    this.#begun = true;
    chooseByAddress(this);
    draw(this);
    this.addEventListener('change', () => draw(this));
    part(this, 'begin').addEventListener('click', () => begin(this));
    store.subscribe((_, elsewhere) => elsewhere && draw(this));
    this.hidden = false;
  }
}

/** `…/oefenen/#chapter-h03` has chapter 3 chosen. */
function chooseByAddress(host) {
  const wanted = location.hash.replace('#chapter-', '');
  const field = part(host, 'chapter');
  const options = [...field.options].map((option) => option.value);
  field.value = options.includes(wanted) ? wanted : lastChapter(options);
  const scope = options.includes(wanted) ? 'one' : 'all';
  all(host, 'input[name="scope"]').forEach((radio) => { radio.checked = radio.value === scope; });
}

/** The furthest chapter in which something was answered; the first one for who begins. */
function lastChapter(options) {
  const made_ = new Set(store.entries('exercise').map(([id]) => `h${id.split('-')[0]}`));
  return options.findLast((option) => made_.has(option)) ?? options[0];
}

function draw(host) {
  const found = questions(host);
  const due = found.filter((one) => isDue(one.place, dayOf(Date.now()))).length;
  const words = found.length === 1 ? t('1 question to choose from.') : t('{count} questions to choose from.', { count: found.length });
  const back = due === 1 ? t('1 of them returns today.') : t('{count} of them return today.', { count: due });
  part(host, 'supply').textContent = `${words} ${due ? back : ''}`.trim();
  drawRound(host);
}

/** The questions that were asked for, with their place in the boxes. */
function questions(host) {
  const chapter = part(host, 'chapter').value;
  const only = host.querySelector('input[name="scope"]:checked').value === 'one';
  const sections = all(document, '[data-chapter]').filter((section) =>
    only ? section.dataset.chapter === chapter : section.dataset.chapter <= chapter);
  return sections.flatMap(listedIn).map((one) => ({ ...one, place: one.record.box ? one.record : null }));
}

function begin(host) {
  const count = Number(host.querySelector('input[name="count"]:checked').value);
  const picked = pickRound(questions(host), count, dayOf(Date.now()), Math.random);
  if (!picked.length) return;
  const links = picked.map((one) => one.href);
  store.set('round', 'now', { begun: Date.now(), ids: picked.map((one) => one.id), links, results: {} });
  if (store.state === 'kept') location.href = links[0];
  else warnOnce(host);
}

/** The round that is going on, or how the last one went. */
function drawRound(host) {
  const round = currentRound();
  const place = part(host, 'round');
  if (!round) return place.replaceChildren();
  const at = placeIn(round);
  place.replaceChildren(...(at < round.ids.length ? goingOn(round, at) : ended(host, round)));
  show(host, 'round');
}

function goingOn(round, at) {
  const name = t('Go on with your round: question {place} of {count}', { place: at + 1, count: round.ids.length });
  return [made('p', {}, made('a', { href: round.links[at], class: 'lt-button' }, name))];
}

function ended(host, round) {
  const right = round.ids.filter((id) => round.results[id] === 1).length;
  const rest = round.ids.flatMap((id, place) => (round.results[id] === 1 ? [] : [[id, round.links[place]]]));
  const rows = rest.map(([id, href]) => made('li', {}, made('a', { href }, nameOf(id))));
  const lead = rows.length ? [made('p', {}, t('These return tomorrow:')), made('ul', {}, ...rows)] : [];
  return [made('p', { class: 'lt-result__verdict' }, t('Your round: {right} of {count} right at once.', { right, count: round.ids.length })), ...lead];
}

const nameOf = (id) => document.querySelector(`li[data-exercise="${CSS.escape(id)}"] a`)?.textContent ?? id;

customElements.define('lt-practice', PracticeElement);
