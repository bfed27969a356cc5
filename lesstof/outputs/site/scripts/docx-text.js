/** Runs and paragraphs of WordprocessingML (ISO/IEC 29500-1); text is only ever text. */

const RIGHT_TO_LEFT = /(\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana})/u;
const RUNS_OF_RTL = /((?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]\p{M}*[\s\p{P}]*)+)/u;
const FORBIDDEN = /[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu;
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML, without what XML may not hold. @param {string} text */
export function xml(text) {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}

/**
 * Runs of a text: its ends of lines stay, and what is written from right to left is told so.
 * @param {string} text
 * @param {string} [look] elements for the run's properties, in the order of the schema
 * @returns {string}
 */
export function runs(text, look = '') {
  return text.split(RUNS_OF_RTL).filter(Boolean).map((part) => run(part, look)).join('');
}

function run(text, look) {
  const properties = RIGHT_TO_LEFT.test(text) ? `${look}<w:rtl/>` : look;
  const lines = xml(text).split('\n').map((line) => line.split('\t').map(piece).join('<w:tab/>'));
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

function piece(text) {
  return text && `<w:t xml:space="preserve">${text}</w:t>`;
}

/**
 * A paragraph in a style; one that begins from the right is laid out from there.
 * @param {string} style
 * @param {string} text
 * @param {{ look?: string, before?: string, inside?: string }} [more] `before` and `inside` stand around its runs
 * @returns {string}
 */
export function paragraph(style, text, { look = '', before = '', inside = '' } = {}) {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  const bidi = RIGHT_TO_LEFT.test(first) ? '<w:bidi/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${bidi}</w:pPr>${before}${runs(text, look)}${inside}</w:p>`;
}
