/**
 * What a student fills in, by the kind of field: text, number, date and choice are a string; a list and checks are
 * strings; a table and a form are rows of texts by column; a slider is a whole number from 1 to 7.
 */

import { readNumber } from './numbers.js';

/**
 * A field as the build tells it; `key` is `p10/budget`, `columns` are pairs of id and name, a formula is reverse Polish
 * with `[key, name, unit]` for a number that the student fills in.
 * @typedef {{ key: string, name: string, kind: string, unit?: string, goal?: number, options?: string[],
 *   columns?: [string, string][], formula?: Formula, prompt?: string }} PlanField
 */
/** @typedef {(number | string | [string, string, string])[]} Formula */
/** @typedef {{ id: string, name: string, title: string, fields: PlanField[], bar: string[] }} PlanStep */

export const SLIDER_STEPS = 7;

/**
 * A kept value, or what can be used of it; undefined when nothing is filled in.
 * @param {PlanField} field
 * @param {any} raw anything that a file may hold
 * @returns {any}
 */
export function cleaned({ kind }, raw) {
  if (kind === 'slider') return Number.isInteger(raw) && raw >= 1 && raw <= SLIDER_STEPS ? raw : undefined;
  if (kind === 'checks') return filled(texts(raw).filter((text) => text.trim()));
  if (kind === 'list') return filled(withoutEnd(texts(raw), (text) => !text.trim()));
  if (kind === 'table' || kind === 'form') return filled(withoutEnd(rows(raw), isBlankRow));
  return typeof raw === 'string' && raw.trim() ? raw : undefined;
}

/** Whether no cell of a row holds anything. @param {Record<string, string>} row */
export function isBlankRow(row) {
  return Object.values(row).every((text) => !text.trim());
}

/**
 * How far a field is: a list is done when it has as many items as it asks for, a number when it can be read.
 * @param {PlanField} field
 * @param {any} value cleaned
 * @param {string} language
 * @returns {'empty' | 'begun' | 'done'}
 */
export function stateOf(field, value, language) {
  if (value === undefined) return 'empty';
  if (field.kind === 'list') return value.filter((text) => text.trim()).length < (field.goal ?? 1) ? 'begun' : 'done';
  if (field.kind === 'number') return readNumber(value, language, field.unit) === null ? 'begun' : 'done';
  return 'done';
}

/**
 * A computed field's outcome; else the names of the numbers that are missing, or those that are zero where it divides.
 * @param {Formula} formula
 * @param {(key: string, unit: string) => number | null} numberOf
 * @returns {{ value?: number, missing?: string[], zero?: string[] }}
 */
export function computed(formula, numberOf) {
  const leaves = /** @type {[string, string, string][]} */ (formula.filter(Array.isArray));
  const namesWhere = (number) => [...new Set(leaves.filter(([key, , unit]) => numberOf(key, unit) === number).map(([, name]) => name))];
  const missing = namesWhere(null);
  if (missing.length) return { missing };
  const value = worked(formula, numberOf);
  return Number.isFinite(value) ? { value } : { zero: namesWhere(0) };
}

/** NaN after a division by zero, so that nothing that follows makes a number of it. */
function worked(formula, numberOf) {
  const stack = [];
  for (const part of formula) {
    if (typeof part === 'number') stack.push(part);
    else if (Array.isArray(part)) stack.push(numberOf(part[0], part[2]));
    else stack.push(applied(part, ...stack.splice(-2)));
  }
  return stack[0];
}

function applied(sign, first, second) {
  if (sign === '+') return first + second;
  if (sign === '-') return first - second;
  if (sign === '*') return first * second;
  return second === 0 ? NaN : first / second;
}

/** What is no text counts as an empty one, so that the rest stays in its place. */
function texts(raw) {
  return Array.isArray(raw) ? raw.map((text) => (typeof text === 'string' ? text : '')) : [];
}

function rows(raw) {
  return Array.isArray(raw) ? raw.map(row) : [];
}

function row(raw) {
  const cells = raw && typeof raw === 'object' && !Array.isArray(raw) ? Object.entries(raw) : [];
  return Object.fromEntries(cells.filter(([, text]) => typeof text === 'string'));
}

function withoutEnd(items, isBlank) {
  const last = items.findLastIndex((item) => !isBlank(item));
  return items.slice(0, last + 1);
}

function filled(items) {
  return items.length ? items : undefined;
}
