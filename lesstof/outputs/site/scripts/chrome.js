/** What moves around the text: title in the header, way up, place in the contents, menu. */

import { all } from './dom.js';

const HEADER = 80;

/** Bring header, contents and menu to life. */
export function followReader() {
  showTitle();
  offerWayUp();
  followContents();
  closeMenu();
  openTarget();
  addEventListener('hashchange', openTarget);
  openOnPaper();
}

/** Once the page's own title is out of sight, the header tells it. */
function showTitle() {
  const [heading, place] = [document.querySelector('article h1'), document.querySelector('.md-header__title')];
  if (!heading || !place) return;
  const look = (seen) => place.classList.toggle('md-header__title--active', !seen[0].isIntersecting);
  new IntersectionObserver(look, { rootMargin: `-${HEADER}px 0px 0px` }).observe(heading);
}

/** A button for who scrolls back, to be at the top at once. */
function offerWayUp() {
  const button = /** @type {HTMLElement | null} */ (document.querySelector('.md-top'));
  if (!button) return;
  let before = 0;
  addEventListener('scroll', () => {
    button.hidden = scrollY >= before || scrollY < innerHeight;
    before = scrollY;
  }, { passive: true });
  button.addEventListener('click', () => {
    scrollTo({ top: 0 });
    all(document, '.md-logo')[0]?.focus({ preventScroll: true });
  });
}

/** The heading that a reader is at, marked in the page's own contents. */
function followContents() {
  const links = all(document, '.lt-nav__toc > li > a');
  const headings = links.map((link) => targetOf(link));
  let waiting = false;
  const look = () => {
    waiting = false;
    const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < 2 * HEADER);
    links.forEach((link, index) => link.classList.toggle('md-nav__link--active', index === at));
    if (at >= 0) keepInView(links[at]);
  };
  if (links.length) addEventListener('scroll', () => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  }, { passive: true });
  // Where the page is in a long list, once there is time for it.
  const [page] = all(document, '.lt-nav__link[aria-current]');
  if (page && matchMedia('(min-width: 76.25em)').matches) addEventListener('load', () => setTimeout(() => scrollY || keepInView(page)));
}

function keepInView(link) {
  const frame = link.closest('.md-sidebar__scrollwrap');
  if (!frame || frame.scrollHeight <= frame.clientHeight) return;
  const [{ top, bottom }, around] = [link.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (top < around.top || bottom > around.bottom) frame.scrollTop += top - around.top - frame.clientHeight / 2;
}

/** The menu of a small window goes when it has led somewhere, and with Escape. */
function closeMenu() {
  const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById('__drawer'));
  const close = () => drawer && (drawer.checked = false);
  document.querySelector('.md-sidebar--primary')?.addEventListener('click', ({ target }) => /** @type {Element} */ (target).closest('a') && close());
  addEventListener('keydown', ({ key }) => key === 'Escape' && close());
}

/** @param {{ hash: string }} address */
const targetOf = ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)));

/** What an address leads to is not left in a closed box. */
function openTarget() {
  let box = targetOf(location)?.closest('details');
  for (; box; box = box.parentElement?.closest('details')) box.open = true;
}

/** Paper has no boxes to open; which of them are printed is the style sheet's choice. */
function openOnPaper() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all(document, 'article details:not([open])');
    for (const box of opened) box.open = true;
  });
  addEventListener('afterprint', () => opened.forEach((box) => { box.open = false; }));
}
