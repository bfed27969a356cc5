/** The slides of a deck, one by one and as large as the window; in their strip one key press away from each other. */

import { all, made } from './dom.js';
import { t } from './texts.js';

/** Every strip of slides becomes one stop of the Tab key, and opens a slide in a window of its own. */
export function offerSlides() {
  for (const strip of all(document, '.lt-slides')) {
    const links = all(strip, 'a');
    links.forEach((link, place) => {
      link.tabIndex = place ? -1 : 0;
      link.setAttribute('aria-haspopup', 'dialog');
    });
    strip.addEventListener('keydown', (event) => along(event, links));
    strip.addEventListener('click', (event) => {
      const place = links.indexOf(event.target.closest('a'));
      if (place < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(strip, links, place);
    });
  }
}

/** Where a key leads from a place among so many, or undefined. */
export function goal(key, place, count) {
  const to = {
    ArrowLeft: place - 1, ArrowUp: place - 1, PageUp: place - 1,
    ArrowRight: place + 1, ArrowDown: place + 1, PageDown: place + 1, Home: 0, End: count - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

function along(event, links) {
  const to = goal(event.key, links.indexOf(event.target.closest('a')), links.length);
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  focus(links, to);
}

function focus(links, place) {
  links.forEach((link, each) => { link.tabIndex = each === place ? 0 : -1; });
  links[place].focus();
}

function open(strip, links, first) {
  const name = strip.getAttribute('aria-label');
  const picture = /** @type {HTMLImageElement} */ (made('img', { alt: '' }));
  const told = made('p', { class: 'lt-show__told', role: 'status' });
  const [before, after] = [tool('‹', t('Previous slide')), tool('›', t('Next slide'))];
  const close = tool('×', t('Close'));
  const dialog = /** @type {HTMLDialogElement} */ (made('dialog', { class: 'lt-zoom lt-show', 'aria-label': name },
    made('p', { class: 'lt-zoom__bar' }, made('b', {}, name), close),
    made('div', { class: 'lt-show__view' }, picture),
    made('div', { class: 'lt-zoom__bar lt-show__ways' }, before, told, after)));
  let place = first;
  const go = (to) => {
    place = to;
    const shown = links[to].querySelector('img');
    Object.assign(picture, { src: links[to].href, alt: shown.alt, width: shown.width, height: shown.height });
    told.textContent = `${shown.alt} (${t('{number} of {count}', { number: to + 1, count: links.length })})`;
    before.setAttribute('aria-disabled', String(to === 0));
    after.setAttribute('aria-disabled', String(to === links.length - 1));
  };
  const step = (key) => go(goal(key, place, links.length) ?? place);
  before.addEventListener('click', () => step('ArrowLeft'));
  after.addEventListener('click', () => step('ArrowRight'));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    if (goal(event.key, place, links.length) === undefined) return;
    event.preventDefault();
    step(event.key);
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    focus(links, place);
  });
  document.body.append(dialog);
  go(first);
  dialog.showModal();
  after.focus();
}

function tool(sign, name) {
  return made('button', { type: 'button', class: 'lt-zoom__tool', 'aria-label': name, title: name }, sign);
}
