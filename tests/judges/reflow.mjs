// Pages at 400% zoom (1280 px wide is 320 then), with the text spacing of WCAG 1.4.12, and with both: nothing is lost,
// cut off or wider than the window unless it scrolls by itself, and what is to be hit is large enough (2.5.8).
// usage: node reflow.mjs NODE_MODULES URL...; prints every fault as a line of JSON, and last how many were looked at.
import { atRest, PATIENCE } from './patience.mjs';
import { launched } from './student.mjs';

const urls = process.argv.slice(3);
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
const VIEWS = [[320, 256, false], [320, 256, true], [1280, 900, true]];
const browser = await launched();
let looked = 0;

/** Runs in the page. */
function faultsOfLayout() {
  const found = new Set();
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className} “${one.textContent.trim().slice(0, 30)}”`;
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 1) found.add(`scrolls sideways by ${over}px`);
  const around = (one, fits) => { for (let up = one.parentElement; up; up = up.parentElement) if (fits(up, getComputedStyle(up))) return true; return false; };
  const scrolls = (up, style) => up !== document.body && up !== document.documentElement && /auto|scroll/.test(style.overflowX);
  // What only screen readers read is one pixel large.
  const isTiny = (up, style) => /hidden|clip/.test(style.overflow) && up.clientWidth <= 1;
  const isOff = (box) => box.right <= 0 || box.left >= innerWidth;
  for (const one of document.querySelectorAll('header *, main *, footer *')) {
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    if (one.closest('svg, select, .md-sidebar') || !box.width || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (isTiny(one, style) || around(one, isTiny)) continue;
    if (box.right > innerWidth + 1 && !isOff(box) && !around(one, scrolls)) found.add(`${name(one)} ends at ${Math.round(box.right)}`);
    // The book's title in the header is said in full on the button before it.
    const cut = /hidden|clip/.test(style.overflow) && !one.closest('.md-header__title') && one.textContent.trim();
    if (cut && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 4)) found.add(`${name(one)} is cut off`);
    const target = one.matches('button, summary, select, input:not([type=radio], [type=checkbox], [type=range])') && !one.disabled;
    if (target && (box.width < 23.5 || box.height < 23.5)) found.add(`${name(one)} is ${Math.round(box.width)} by ${Math.round(box.height)}`);
  }
  return [...found].slice(0, 10);
}

for (const [width, height, spaced] of VIEWS) {
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  for (const url of urls) {
    await page.goto(url);
    if (spaced) await page.addStyleTag({ content: SPACING });
    await atRest(page);
    for (const fault of await page.evaluate(faultsOfLayout)) console.log(JSON.stringify({ url, width, spaced, fault }));
    looked += 1;
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify({ looked }));
