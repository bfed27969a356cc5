/** The plan as CommonMark with tables and task lists; what a student wrote is text, never markup. */

import { t } from './texts.js';

const SIGNS = /[\\`*_[\]<>&|~]/g;
const OPENING = /^(\s*)([-+=#]|\d+(?=[.)]))/;

/**
 * @param {import('./plan-document.js').PlanDocument} plan
 * @returns {string}
 */
export function markdown(plan) {
  const about = plan.about.map(line).join('\\\n');
  const pieces = [`# ${line(plan.title)}`, about, ...plan.blocks.map(piece)];
  return `${pieces.filter(Boolean).join('\n\n')}\n`;
}

function piece(block) {
  switch (block.type) {
    case 'heading': return `${'#'.repeat(block.level + 1)} ${line(block.text)}`;
    case 'prompt': return `*${line(block.text)}*`;
    case 'blank': return `*${t('Not filled in yet.')}*`;
    case 'list': return block.items.map((item) => `- ${indented(item)}`.trimEnd()).join('\n');
    case 'checks': return block.items.map(([text, ticked]) => `- [${ticked ? 'x' : ' '}] ${line(text)}`).join('\n');
    case 'table': return table(block);
    default: return paragraphs(block.text);
  }
}

function table({ header, rows }) {
  const written = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [written(header), written(header.map(() => '---')), ...rows.map(written)].join('\n');
}

function cell(text) {
  return text === '---' ? text : linesOf(text).map(line).join('<br>');
}

/** An empty line begins a paragraph, any other end of a line stays one. */
function paragraphs(text) {
  const groups = linesOf(text).join('\n').split(/\n\n+/);
  return groups.map((group) => group.split('\n').map(line).join('\\\n')).join('\n\n');
}

function indented(text) {
  return linesOf(text).filter(Boolean).map(line).join('\\\n  ');
}

function linesOf(text) {
  return text.replace(/\r\n?/g, '\n').split('\n').map((one) => one.trim());
}

/** One line without markup of its own. */
function line(text) {
  const bare = text.replace(/[\p{Cs}\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
  return bare.replace(SIGNS, '\\$&').replace(OPENING, (_, space, sign) => (/\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`));
}
