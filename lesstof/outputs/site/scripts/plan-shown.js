/** What a student filled in as blocks, for the page, for Word and for Markdown: text, list, table, ticked options. */

import { facts } from './facts.js';
import { readNumber } from './numbers.js';
import { isBlankRow, SLIDER_STEPS } from './plan-values.js';
import { t } from './texts.js';

/**
 * @typedef {{ type: 'text', text: string } | { type: 'list', items: string[] }
 *   | { type: 'table', header: string[], rows: string[][] } | { type: 'checks', items: [string, boolean][] }} Block
 */

const BEFORE = ['€', '$', '£'];
const CARDS_BESIDE = 3;

/**
 * A filled field, never empty.
 * @param {import('./plan-values.js').PlanField} field
 * @param {any} value cleaned
 * @returns {Block}
 */
export function shown(field, value) {
  if (field.kind === 'list') return { type: 'list', items: value.filter((text) => text.trim()) };
  if (field.kind === 'checks') return { type: 'checks', items: ticked(field, value) };
  if (field.kind === 'table' || field.kind === 'form') return tableOf(field, value.filter((row) => !isBlankRow(row)));
  return { type: 'text', text: textOf(field, value) };
}

function textOf(field, value) {
  if (field.kind === 'number') return numberText(readNumber(value, facts.language, field.unit), field.unit) ?? value;
  if (field.kind === 'date') return dateText(value);
  if (field.kind === 'slider') return sliderText(field, value);
  return value;
}

/** Every option, and what was ticked before the author changed the options. @returns {[string, boolean][]} */
function ticked(field, value) {
  const options = [...new Set([...(field.options ?? []), ...value])];
  return options.map((option) => [option, value.includes(option)]);
}

/** A few cards of a form stand beside each other, one column each. @returns {Block} */
function tableOf(field, rows) {
  const columns = field.columns ?? [];
  const cell = (row, id) => row[id] ?? '';
  if (field.kind === 'form' && rows.length <= CARDS_BESIDE) {
    const header = [field.name, ...rows.map((_, place) => String(place + 1))];
    return { type: 'table', header, rows: columns.map(([id, name]) => [name, ...rows.map((row) => cell(row, id))]) };
  }
  return { type: 'table', header: columns.map(([, name]) => name), rows: rows.map((row) => columns.map(([id]) => cell(row, id))) };
}

/**
 * A computed field in words.
 * @param {import('./plan-values.js').PlanField} field
 * @param {{ value?: number, missing?: string[], zero?: string[] }} outcome
 * @returns {string}
 */
export function outcomeText(field, outcome) {
  if (outcome.missing) return t('First fill in: {names}.', { names: outcome.missing.join(', ') });
  if (outcome.value !== undefined) return numberText(outcome.value, field.unit) ?? '';
  return outcome.zero?.length
    ? t('Dividing by zero is not possible. Look at: {names}.', { names: outcome.zero.join(', ') })
    : t('Dividing by zero is not possible.');
}

/** A number with its unit, in the notation of the language; null for no number. */
function numberText(number, unit = '') {
  if (number === null) return null;
  const money = BEFORE.includes(unit) && !Number.isInteger(number);
  const digits = Math.abs(number) < 1 && !money ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 };
  const written = new Intl.NumberFormat(facts.language, money ? { ...digits, minimumFractionDigits: 2 } : digits).format(number);
  if (BEFORE.includes(unit)) return `${unit} ${written}`;
  return unit === '%' ? `${written}%` : `${written} ${unit}`.trim();
}

/** `2027-03-01` as *1 maart 2027*; anything else as it stands. */
function dateText(written) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (!found) return written;
  const [year, month, day] = found.slice(1).map(Number);
  return new Intl.DateTimeFormat(facts.language, { dateStyle: 'long' }).format(new Date(year, month - 1, day));
}

/**
 * The place of a slider in words.
 * @param {import('./plan-values.js').PlanField} field
 * @param {number} value
 * @returns {string}
 */
export function sliderText({ options = [] }, value) {
  const middle = (SLIDER_STEPS + 1) / 2;
  const [left = '1', right = String(SLIDER_STEPS)] = options.length > 1 ? [options[0], options.at(-1)] : options;
  const [end, other] = value < middle ? [left, right] : [right, left];
  if (value === middle) return t('halfway between {left} and {right}', { left, right });
  const distance = Math.abs(value - middle);
  if (distance === 1) return t('a little more {end} than {other}', { end, other });
  return distance === 2 ? t('much more {end} than {other}', { end, other }) : t('entirely {end}', { end });
}
