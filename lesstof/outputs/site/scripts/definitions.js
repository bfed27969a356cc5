/** A term's definition beside its link: on hover, on focus and on the first tap; without a script it is the link's title. */

import { all, made } from './dom.js';
import { t } from './texts.js';

const ID = 'lt-definition';
const PATIENCE = 250;

/** @type {HTMLElement | null} */
let shown = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** The links whose definition does not stand beside them anyway. */
export function explainTerms() {
  const links = all(document, '.md-content a[href*="#term-"][title]').filter((link) => !link.closest('dt'));
  if (!links.length) return;
  const note = made('div', { id: ID, class: 'lt-definition', role: 'tooltip', hidden: true });
  (document.querySelector('main') ?? document.body).append(note);
  for (const link of links) follow(link, note);
  note.addEventListener('pointerenter', () => clearTimeout(waiting));
  note.addEventListener('pointerleave', () => hideSoon(note));
  addEventListener('keydown', (event) => event.key === 'Escape' && hide(note));
  addEventListener('scroll', () => shown && keepBeside(note), { passive: true });
  document.addEventListener('pointerdown', (event) => {
    if (!note.contains(/** @type {Node} */ (event.target))) hide(note);
  });
}

function follow(link, note) {
  const text = link.title;
  link.removeAttribute('title');
  link.dataset.definition = text;
  let touched = false;
  link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show(link, note));
  link.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hideSoon(note));
  link.addEventListener('pointerdown', (event) => { touched = event.pointerType === 'touch' && shown !== link; });
  link.addEventListener('focus', () => link.matches(':focus-visible') && show(link, note));
  // It may not lie over what has the focus next.
  link.addEventListener('blur', ({ relatedTarget: next }) => (next && !note.contains(/** @type {Node} */ (next)) ? hide : hideSoon)(note));
  link.addEventListener('click', (event) => {
    if (!touched) return;
    touched = false;
    event.preventDefault();
    show(link, note);
  });
}

function show(link, note) {
  clearTimeout(waiting);
  if (shown === link) return;
  hide(note);
  shown = link;
  note.replaceChildren(made('b', {}, link.textContent.trim()), ' ', link.dataset.definition, ' ', moreOf(link));
  note.hidden = false;
  link.setAttribute('aria-describedby', ID);
  place(link, note);
}

/** For a finger the second tap leads on; the note says so with a link of its own, which keys need not pass. */
function moreOf(link) {
  return made('a', { href: link.getAttribute('href'), tabindex: -1, class: 'lt-definition__more' }, t('In the glossary'));
}

function hideSoon(note) {
  clearTimeout(waiting);
  waiting = setTimeout(() => hide(note), PATIENCE);
}

function hide(note) {
  clearTimeout(waiting);
  shown?.removeAttribute('aria-describedby');
  shown = null;
  note.hidden = true;
}

/** What scrolls takes its definition along, until it leaves the window. */
function keepBeside(note) {
  const { top, bottom } = /** @type {HTMLElement} */ (shown).getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) hide(note);
  else place(shown, note);
}

/** Below the first line of the link, above it where there is no room, never over the edge of the window. */
function place(link, note) {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const below = at.bottom + 6;
  const top = below + height > innerHeight && at.top > height + 12 ? at.top - height - 6 : below;
  note.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
  note.style.top = `${top}px`;
}
