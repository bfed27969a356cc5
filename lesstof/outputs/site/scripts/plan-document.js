/** The whole plan as the blocks of a document; what is empty becomes a blank to fill in. */

import { outcomeText, shown } from './plan-shown.js';
import { t } from './texts.js';

/**
 * `wide` blocks want a landscape page.
 * @typedef {({ type: 'heading', level: number, text: string, id?: string } | { type: 'prompt', text: string }
 *   | { type: 'blank', lines: number } | import('./plan-shown.js').Block) & { wide?: boolean }} DocumentBlock
 */
/**
 * @typedef {{ title: string, about: string[], language: string, author: string, day: string,
 *   blocks: DocumentBlock[] }} PlanDocument
 */
/** @typedef {import('./plan-values.js').PlanField} PlanField */
/** @typedef {{ value: (field: PlanField) => any, outcome: (field: PlanField) => any, met: (step: string) => string[] }} Reader */

const WIDE = 6;
const BLANK_ROWS = 4;

/**
 * The blocks of all steps.
 * @param {import('./plan-values.js').PlanStep[]} steps
 * @param {Reader} reader
 * @returns {DocumentBlock[]}
 */
export function blocksOf(steps, reader) {
  return steps.flatMap((step) => [
    { type: /** @type {const} */ ('heading'), level: 1, text: `${step.name}: ${step.title}`, id: step.id },
    ...step.fields.flatMap((field) => blocksOfField(field, reader)),
    ...barBlocks(step, reader),
  ]);
}

/** @returns {DocumentBlock[]} */
function blocksOfField(field, reader) {
  const heading = { type: /** @type {const} */ ('heading'), level: 2, text: capital(field.name) };
  if (field.kind === 'computed') return [heading, { type: 'text', text: outcomeText(field, reader.outcome(field)) }];
  const value = reader.value(field);
  const blocks = value === undefined ? [...promptBlock(field), blankOf(field)] : [shown(field, value)];
  const wide = blocks.some((block) => block.type === 'table' && block.header.length > WIDE);
  return [heading, ...blocks].map((block) => (wide ? { ...block, wide } : block));
}

/** @returns {DocumentBlock[]} */
function promptBlock(field) {
  return field.prompt ? [{ type: 'prompt', text: field.prompt }] : [];
}

/** @returns {DocumentBlock} */
function blankOf(field) {
  const { kind, options = [], columns = [], goal = 0 } = field;
  if (kind === 'choice' || kind === 'checks') return { type: 'checks', items: options.map((option) => [option, false]) };
  if (kind === 'list') return { type: 'list', items: Array(goal || BLANK_ROWS).fill('') };
  if (kind === 'table') return { type: 'table', header: columns.map(([, name]) => name), rows: Array(BLANK_ROWS).fill(columns.map(() => '')) };
  if (kind === 'form') return { type: 'table', header: [field.name, '1', '2'], rows: columns.map(([, name]) => [name, '', '']) };
  if (kind === 'slider') return { type: 'text', text: options.join(' – 1 – 2 – 3 – 4 – 5 – 6 – 7 – ') };
  return { type: 'blank', lines: kind === 'text' ? 3 : 1 };
}

/** @returns {DocumentBlock[]} */
function barBlocks(step, reader) {
  if (!step.bar.length) return [];
  const met = reader.met(step.id);
  const heading = { type: /** @type {const} */ ('heading'), level: 3, text: t('The bar: my own judgement') };
  return [heading, { type: 'checks', items: step.bar.map((criterion) => [capital(criterion), met.includes(criterion)]) }];
}

/** A name as the first word of a line. @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
