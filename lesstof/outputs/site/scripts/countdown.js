/** A clock for one step: pure, told the time by whoever holds it. */

/** @typedef {{ step: number, left: number, runsSince: number }} Clock `left` in milliseconds at `runsSince`; 0: it stands still */

/** A clock at the beginning of a step. @param {number} step @param {number} minutes @returns {Clock} */
export function clockFor(step, minutes) {
  return { step, left: minutes * 60_000, runsSince: 0 };
}

/** Milliseconds that are left; below zero when time is up. @param {Clock} clock @param {number} now */
export function leftOn(clock, now) {
  return clock.runsSince ? clock.left - (now - clock.runsSince) : clock.left;
}

/** @param {Clock} clock @param {number} now @returns {Clock} */
export function started(clock, now) {
  return clock.runsSince ? clock : { ...clock, runsSince: now };
}

/** @param {Clock} clock @param {number} now @returns {Clock} */
export function paused(clock, now) {
  return { ...clock, left: leftOn(clock, now), runsSince: 0 };
}

/** `4:05`, `-0:30`. @param {number} left milliseconds @returns {string} */
export function clockFace(left) {
  const seconds = Math.ceil(left / 1000);
  const [size, sign] = [Math.abs(seconds), seconds < 0 ? '−' : ''];
  return `${sign}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}
