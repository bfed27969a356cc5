/** Grades an answer by its key: a row per kind of exercise whose answer can be checked. */

import { readNumber } from './numbers.js';
import { almostSays, saysOneOf } from './words.js';

/**
 * `right` of `total` are right; `marks` has one of `right`, `wrong`, `almost` or '' for every field;
 * `mistake` is the place of a usual wrong number, -1 for none.
 * @typedef {{ right: number, total: number, marks: string[], mistake: number }} Grade
 */

/** @type {Record<string, (key: any, answer: any, language: string) => Grade>} */
const GRADERS = {
  'single-choice': gradeChoice,
  'multiple-choice': gradeChoices,
  'true-false': gradeRows,
  matching: gradeRows,
  ordering: gradeRows,
  cloze: gradeGaps,
  numeric: gradeNumber,
};

/**
 * Whether exercises of this kind can be checked.
 * @param {string} kind
 */
export function canBeGraded(kind) {
  return kind in GRADERS;
}

/**
 * The grade of an answer. Keys and answers by kind: `choices` with whether each is right, and the places of the ticked ones
 * (single and multiple choice); a value for each of the `rows` (true-false, matching, ordering); accepted texts for each
 * of the `gaps`, and a text for each (cloze); `answer`, `margin`, `mistakes` and `unit`, and a text (numeric).
 * @param {string} kind
 * @param {any} key
 * @param {any} answer
 * @param {string} language
 * @returns {Grade}
 */
export function grade(kind, key, answer, language) {
  return GRADERS[kind](key, answer, language);
}

/**
 * How many fields have an answer.
 * @param {any} answer
 * @returns {number}
 */
export function answeredFields(answer) {
  const fields = Array.isArray(answer) ? answer : [answer];
  return fields.filter((field) => String(field ?? '').trim() !== '').length;
}

function told(marks, total = marks.length, mistake = -1) {
  return { right: marks.filter((mark) => mark === 'right').length, total, marks, mistake };
}

function gradeChoice(key, chosen) {
  return told(key.choices.map((right, place) => markOf(chosen.includes(place), right)), 1);
}

/** A wrong choice takes a right one away, so that ticking everything earns nothing. */
function gradeChoices(key, chosen) {
  const marks = key.choices.map((right, place) => markOf(chosen.includes(place), right));
  const wrong = marks.filter((mark) => mark === 'wrong').length;
  const found = told(marks, key.choices.filter(Boolean).length);
  return { ...found, right: Math.max(0, found.right - wrong) };
}

function markOf(chosen, right) {
  if (!chosen) return '';
  return right ? 'right' : 'wrong';
}

/** Where a row has several right values, any of them will do: lines that read the same may change places. */
function gradeRows(key, answer) {
  return told(key.rows.map((right, place) => markOf(answeredFields(answer[place]) > 0, [right].flat().includes(answer[place]))));
}

function gradeGaps(key, answer, language) {
  return told(key.gaps.map((accepted, place) => gapMark(accepted, answer[place] ?? '', language)));
}

function gapMark(accepted, given, language) {
  if (given.trim() === '') return '';
  if (saysOneOf(given, accepted, language)) return 'right';
  return almostSays(given, accepted) ? 'almost' : 'wrong';
}

/** An answer that is no number has the empty mark. */
function gradeNumber(key, answer, language) {
  const given = readNumber(answer, language, key.unit);
  if (given === null) return told([''], 1);
  const right = isWithin(given, key.answer, key.margin);
  const mistake = right ? -1 : key.mistakes.findIndex((usual) => isWithin(given, usual, key.margin));
  return told([right ? 'right' : 'wrong'], 1, mistake);
}

/** A hair of room, because 0.1 + 0.2 is not 0.3 here. */
function isWithin(given, answer, margin) {
  return Math.abs(given - answer) <= margin + 1e-9 * Math.max(1, Math.abs(answer));
}
