/** All highlights and notes on *My study*, page by page. */

import { made, part } from './dom.js';
import { openNote } from './highlight-note.js';
import { followHighlights, highlights, isLost, styleOf } from './highlights.js';
import { t } from './texts.js';

/** Show them where the build made room. */
export function listHighlights() {
  const place = part(document, 'highlights');
  if (!place) return;
  const list = part(place, 'list');
  const draw = () => list.replaceChildren(...drawn());
  draw();
  followHighlights(draw, true);
  place.hidden = false;
}

function drawn() {
  const found = highlights().sort(byPlace);
  if (!found.length) return [made('p', {}, t('Nothing is highlighted yet. Select some text in a chapter, and choose how to highlight it.'))];
  const pages = [...new Set(found.map((one) => one.page))].map((page) => found.filter((one) => one.page === page));
  return pages.flatMap((here) => [made('h3', {}, here[0].title || here[0].page), made('ul', { class: 'lt-highlights' }, ...here.map(row))]);
}

/** Ids begin with the moment they were made. */
function byPlace(one, other) {
  return one.page === other.page ? (one.id < other.id ? -1 : 1) : one.page < other.page ? -1 : 1;
}

function row({ id, page, section, quote, style, note }) {
  const [name, sign] = styleOf(style);
  const lost = isLost(id);
  // From a disk a folder opens as a list of files.
  const file = location.protocol === 'file:' ? 'index.html' : '';
  const where = new URL(`../${page}${file}#${lost ? section : `lt-h-${id}`}`, location.href).href;
  const words = made('a', { href: where }, made('mark', { class: 'lt-highlight', 'data-style': style }, quote));
  const change = made('button', { type: 'button', id: `lt-h-${id}`, 'aria-haspopup': 'dialog',
    'aria-label': `${t('Change')}: ${quote.slice(0, 60)}` }, t('Change'));
  change.addEventListener('click', () => openNote(id));
  return made('li', {}, made('p', {}, made('b', {}, `${name} ${sign} `), words),
    ...(lost ? [made('p', { class: 'lt-highlights__lost' }, t('Not found in this edition: the text was changed or is gone.'))] : []),
    ...(note ? [made('p', { class: 'lt-highlights__note' }, made('b', {}, t('Note')), ': ', note)] : []), change);
}
