// Patience for judges in a browser: what comes after an act (a tap's click, `toggle`, a dialog's `close`, what is loaded
// or kept later) is waited for; what may not come is looked at when the page had its time. No judge sleeps a while.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that a slow machine is given for one thing; who waits in vain loses them, who does not loses nothing. */
export const PATIENCE = 30_000;

/** What `read` gives as soon as it is as expected, which is a value or a pattern; fails with the last one and that. */
export async function eventually(read, expected) {
  const fits = expected instanceof RegExp ? assert.match : assert.deepEqual;
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      const found = await read();
      fits(found, expected);
      return found;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}

/** The page's own time: its timers that were set before, and are shorter, have gone off by then. */
export const past = (page, milliseconds) => page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds);

/** Fonts are there, two frames were painted, and what moves with time (not with the scrolled page) has come to rest. */
export const atRest = (page) => page.evaluate(async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const isPassing = (one) => one.timeline === document.timeline && one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity;
  const moving = document.getAnimations().filter(isPassing);
  await Promise.allSettled(moving.map((one) => one.finished));
});
