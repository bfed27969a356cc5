// Through pages by Tab and back by Shift+Tab, at a desk and at 400% zoom: what has the focus shows it, and nothing of the
// page hides all of it (WCAG 2.4.7, 2.4.11). Prints every fault as a line of JSON, and last how many stops were made.
// usage: node tabbing.mjs NODE_MODULES URL...
import { PATIENCE } from './patience.mjs';
import { launched } from './student.mjs';

const urls = process.argv.slice(3);
const STOPS = 130;
const browser = await launched();
let stops = 0;

/** Runs in the page: what has the focus, whether some of it can be seen, and whether it looks focused. */
async function focused() {
  // What follows the scrolled page has come by then.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const one = document.activeElement;
  // The choice of light or dark is a field without a size; its label shows the focus.
  if (!one || one === document.body || one.matches('.md-option')) return null;
  const shown = one.matches('.lt-sr') ? one.parentElement : one;
  // A link may run over two lines: then its first piece counts.
  const box = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 100), 1), innerWidth - 2);
  const seen = [0.1, 0.3, 0.5, 0.7, 0.9].some((share) => {
    const top = document.elementFromPoint(x, box.top + share * box.height);
    return top && (shown.contains(top) || (top.contains(shown) && top !== document.body) || top.closest('label')?.contains(one));
  });
  const style = getComputedStyle(shown);
  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
  return { name: `${one.tagName.toLowerCase()}.${one.className} “${one.textContent.trim().slice(0, 30)}”`, seen, ring };
}

/** The theme's tabs come back a moment after the page scrolled up to them. */
async function foundOn(page) {
  const end = Date.now() + PATIENCE / 10;
  for (;;) {
    const found = await page.evaluate(focused);
    if (!found || (found.seen && found.ring) || Date.now() > end) return found;
  }
}

for (const viewport of [{ width: 320, height: 256 }, { width: 1280, height: 720 }]) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  for (const url of urls) {
    const page = await context.newPage();
    const told = new Set();
    const tell = (fault) => { if (!told.has(fault)) console.log(JSON.stringify({ url, width: viewport.width, fault })); told.add(fault); };
    await page.goto(url);
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < STOPS; stop += 1) {
        await page.keyboard.press(key);
        const found = await foundOn(page);
        if (!found) continue;
        stops += 1;
        if (!found.seen) tell(`${key}: hidden: ${found.name}`);
        if (!found.ring) tell(`no sign of focus: ${found.name}`);
      }
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify({ stops }));
