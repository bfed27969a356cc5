/** A bar at selected text, to highlight it by mouse, finger or keys; with a button in the header to select by sentences. */

import { all, made } from './dom.js';
import { openNote } from './highlight-note.js';
import { drawHighlights, spanIn, textOf } from './highlight-page.js';
import { stepper } from './highlight-steps.js';
import { LONGEST, quoted, tidy, trimmed } from './highlight-text.js';
import { followHighlights, keepHighlight, styles } from './highlights.js';
import { warnOnce } from './notices.js';
import { t } from './texts.js';

const PATIENCE = 200;

/** Bring the highlights of this page to life. */
export function beginHighlights() {
  const root = document.querySelector('article.md-content__inner');
  const place = document.querySelector('.lt-search');
  if (!root || !(place instanceof HTMLElement)) return;
  const site = new URL('..', new URL(place.dataset.index ?? '', location.href)).href;
  const address = location.href.split(/[?#]/)[0].replace(/index\.html$/, '').slice(site.length);
  const draw = () => drawHighlights(root, address);
  new Bar(root, address, place);
  draw();
  followHighlights(draw);
  toAddress();
}

/** A link of *My study* leads to the highlight, which was not there when the browser looked. */
function toAddress() {
  const target = location.hash.startsWith('#lt-h-') && document.getElementById(location.hash.slice(1));
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

class Bar {
  /** @type {{ page: import('./highlight-page.js').PageText, span: import('./highlight-text.js').Span } | null} */
  #chosen = null;
  #timer = 0;
  #held = false;

  /** @param {Element} root @param {string} address @param {Element} place */
  constructor(root, address, place) {
    this.root = root;
    this.address = address;
    this.said = made('p', { class: 'lt-sr', role: 'status' });
    this.tools = made('p', { class: 'lt-bar__tools' }, ...this.#tools());
    this.steps = stepper(root, (page, span) => this.#show(page, span));
    this.bar = made('div', { class: 'lt-bar md-typeset', role: 'group', 'aria-label': t('Highlight'), hidden: true },
      this.steps.row, this.tools, this.said);
    this.pen = made('button', { type: 'button', class: 'md-header__button lt-pen', 'aria-label': t('Highlight text'), title: t('Highlight text') }, made('span', {}, 'a'));
    this.pen.addEventListener('click', () => this.#step());
    place.before(this.pen);
    // Landmarks hold all content: the bar belongs to the text.
    root.append(this.bar);
    this.#listen();
  }

  #tools() {
    const chosen = Object.entries(styles()).map(([style, [name, sign]]) => this.#tool(style, () => this.#add(style),
      made('mark', { class: 'lt-highlight', 'data-style': style }, name), ` ${sign}`));
    const note = this.#tool('note', () => openNote(this.#add('key')), t('Note'));
    const close = this.#tool('close', () => this.#leave(), '×');
    close.setAttribute('aria-label', t('Close'));
    return [...chosen, note, close];
  }

  #tool(name, act, ...inside) {
    const button = made('button', { type: 'button', class: 'lt-bar__tool', 'data-tool': name }, ...inside);
    button.addEventListener('click', act);
    return button;
  }

  #listen() {
    document.addEventListener('selectionchange', () => this.#soon());
    document.addEventListener('pointerdown', (event) => { this.#held = !this.bar.contains(/** @type {Node} */ (event.target)); });
    document.addEventListener('pointerup', () => { this.#held = false; this.#soon(); });
    document.addEventListener('keydown', (event) => this.#key(event));
    addEventListener('scroll', () => this.bar.hidden || this.#place(), { passive: true });
    // The selection stays while its bar is used.
    this.bar.addEventListener('mousedown', (event) => event.preventDefault());
    // Who was quicker than this script has selected something already.
    this.#soon();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#held || this.#look(), PATIENCE);
  }

  #look() {
    const selection = getSelection();
    if (this.bar.contains(document.activeElement)) return;
    if (!selection?.rangeCount || selection.isCollapsed) return this.#hide();
    const range = selection.getRangeAt(0);
    const page = textOf(this.root);
    const span = this.root.contains(range.commonAncestorContainer) ? spanIn(range, page) : null;
    const words = span && trimmed(page.text, span);
    const length = words ? words[1] - words[0] : 0;
    if (words && length > 0 && length <= LONGEST) this.#show(page, words);
    else this.#hide();
  }

  #show(page, span) {
    this.#chosen = { page, span };
    this.bar.hidden = false;
    this.said.textContent = this.steps.row.hidden ? '' : tidy(page.text.slice(...span));
    this.#place();
  }

  #hide() {
    this.bar.hidden = true;
    this.steps.row.hidden = true;
    this.#chosen = null;
  }

  /** Below what is selected, above it where there is no room; low on the window for fingers and steps (style sheet). */
  #place() {
    const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null;
    const low = !range || !this.steps.row.hidden || matchMedia('(pointer: coarse), (max-width: 30em)').matches;
    this.bar.classList.toggle('lt-bar--low', low);
    if (low || !range) return Object.assign(this.bar.style, { left: '', top: '' });
    const { left, top, bottom } = range.getBoundingClientRect();
    const [width, height] = [this.bar.offsetWidth, this.bar.offsetHeight];
    const below = bottom + 8 + height < innerHeight ? bottom + 8 : Math.max(top - height - 8, innerHeight / 3);
    this.bar.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8))}px`;
    this.bar.style.top = `${below}px`;
  }

  #key(event) {
    if (this.bar.hidden || event.defaultPrevented) return;
    if (event.key === 'Escape') this.#leave();
    const enters = event.key === 'Tab' && !event.shiftKey && !this.bar.contains(document.activeElement);
    if (!enters) return;
    event.preventDefault();
    all(this.tools, 'button')[0].focus();
  }

  #step() {
    this.steps.row.hidden = false;
    this.steps.begin();
    all(this.steps.row, '[data-first]')[0].focus();
  }

  #leave() {
    const inside = this.bar.contains(document.activeElement);
    this.#hide();
    getSelection()?.removeAllRanges();
    if (inside) this.pen.focus({ preventScroll: true });
  }

  /** Keeps the highlight; the answer is its id. */
  #add(style) {
    if (!this.#chosen) return '';
    const { page, span } = this.#chosen;
    const [section, title] = [this.#headingAbove(), tidy(document.querySelector('h1')?.textContent ?? '').trim()];
    const id = keepHighlight({ page: this.address, title, section, ...quoted(page.text, span), style, note: '' });
    this.#hide();
    getSelection()?.removeAllRanges();
    document.getElementById(`lt-h-${id}`)?.focus({ preventScroll: true });
    warnOnce(this.bar);
    return id;
  }

  /** The id of the last heading that stands before what was chosen. */
  #headingAbove() {
    const range = getSelection()?.getRangeAt(0);
    const above = [...this.root.querySelectorAll(':is(h1, h2, h3)[id]')].filter((one) => range && range.comparePoint(one, 0) < 0);
    return above[above.length - 1]?.id ?? '';
  }
}
