/** Spaced practice after Leitner (1972): a wrong answer goes back to the first box, a right one waits longer. */

import { daysLater } from './days.js';

/** Days until a question of box 1, 2, … returns; place 0 is for a question that is new. */
export const DAYS = [0, 1, 3, 7, 14, 30];

/**
 * Where a question goes after an answer. One that is right before its day stays where it is.
 * @param {{ box: number, due: string }} from
 * @param {boolean} right
 * @param {string} today
 * @returns {{ box: number, due: string }}
 */
export function afterAnswer(from, right, today) {
  if (right && from.due > today) return { box: from.box, due: from.due };
  const box = right ? Math.min(Math.max(from.box, 1) + 1, DAYS.length - 1) : 1;
  return { box, due: daysLater(today, DAYS[box]) };
}

/**
 * Whether a question that was answered before has to return.
 * @param {{ box: number, due: string } | null} place
 * @param {string} today
 * @returns {boolean}
 */
export function isDue(place, today) {
  return place !== null && place.box > 0 && place.due <= today;
}

/**
 * A round of questions: first those whose day has come, then new ones, then those that return soonest.
 * @template {{ id: string, place: { box: number, due: string } | null }} Question
 * @param {readonly Question[]} questions
 * @param {number} count
 * @param {string} today
 * @param {() => number} random from 0 up to 1
 * @returns {Question[]} mixed
 */
export function pickRound(questions, count, today, random) {
  const due = questions.filter((one) => isDue(one.place, today)).sort(byDay);
  const fresh = mixed(questions.filter((one) => !one.place?.box), random);
  const later = questions.filter((one) => one.place?.box && !isDue(one.place, today)).sort(byDay);
  return mixed([...due, ...fresh, ...later].slice(0, count), random);
}

function byDay(a, b) {
  return a.place.due.localeCompare(b.place.due) || a.place.box - b.place.box;
}

/** In random order (Fisher and Yates). */
function mixed(items, random) {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
