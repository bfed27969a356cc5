/** The plan as a Word document: headings, tables, a table of contents, a header and page numbers. */

import { contentTypes, coreProperties, documentRelations, numbering, packageRelations, part, settings, styles } from './docx-parts.js';
import { paragraph, runs, xml } from './docx-text.js';
import { t } from './texts.js';
import { zipped } from './zip.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// A4 in twentieths of a point, with margins of two centimetres.
const [SHORT, LONG, MARGIN] = [11906, 16838, 1134];
const BLANK_ROW = '<w:trPr><w:trHeight w:val="560"/></w:trPr>';

/**
 * @param {import('./plan-document.js').PlanDocument} plan
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function docx(plan) {
  const language = plan.language === 'nl' ? 'nl-NL' : 'en-GB';
  return zipped([
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', coreProperties({ title: xml(plan.title), author: xml(plan.author), language, day: plan.day })],
    ['word/_rels/document.xml.rels', documentRelations()],
    ['word/document.xml', part('document', `<w:body>${body(plan)}</w:body>`)],
    ['word/footer1.xml', part('ftr', footer())],
    ['word/header1.xml', part('hdr', paragraph('Header', [plan.title, plan.author].filter(Boolean).join(' · ')))],
    ['word/numbering.xml', numbering()],
    ['word/settings.xml', settings()],
    ['word/styles.xml', styles(language)],
  ]);
}

function body(plan) {
  const front = [paragraph('Title', plan.title), ...plan.about.map((line) => paragraph('Subtitle', line)), contents(plan.blocks)];
  const pieces = [front.join('') + pageBreak()];
  plan.blocks.forEach((block, place) => {
    const [wide, before] = [Boolean(block.wide), Boolean(plan.blocks[place - 1]?.wide)];
    if (wide !== before) pieces.push(sectionEnd(before));
    pieces.push(written(block, place));
  });
  return pieces.join('') + section(Boolean(plan.blocks.at(-1)?.wide));
}

function written(block, place) {
  switch (block.type) {
    case 'heading': return headingOf(block, place);
    case 'prompt': return paragraph('Prompt', block.text);
    case 'blank': return paragraph('Blank', '').repeat(block.lines);
    case 'list': return block.items.map((item) => paragraph('ListBullet', item)).join('');
    case 'checks': return block.items.map(([text, ticked]) => paragraph('Option', `${ticked ? '☒' : '☐'}\t${text}`)).join('');
    case 'table': return table(block);
    default: return paragraphs(block.text);
  }
}

/** An empty line begins a paragraph. */
function paragraphs(text) {
  return text.trim().split(/\n\s*\n/).map((one) => paragraph('Normal', one)).join('');
}

function headingOf({ level, text, id }, place) {
  if (!id) return paragraph(`Heading${level}`, text);
  const marks = { before: `<w:bookmarkStart w:id="${place}" w:name="step_${id}"/>`, inside: `<w:bookmarkEnd w:id="${place}"/>` };
  return paragraph(`Heading${level}`, text, marks);
}

/** A table of contents that is right from the start: without page numbers, which Word adds when it is brought up to date. */
function contents(blocks) {
  const steps = blocks.filter((block) => block.type === 'heading' && block.id);
  if (!steps.length) return '';
  const begin = `${sign('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h </w:instrText></w:r>${sign('separate')}`;
  const entries = steps.map(({ text, id }, place) => {
    const link = `<w:hyperlink w:anchor="step_${id}">${runs(text)}</w:hyperlink>`;
    const inside = `${place ? '' : begin}${link}${place === steps.length - 1 ? sign('end') : ''}`;
    return paragraph('TOC1', '', { inside });
  });
  return paragraph('ContentsTitle', t('Contents')) + entries.join('');
}

function sign(kind) {
  return `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
}

function footer() {
  const field = (name) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const [before, between = '', after = ''] = t('Page {page} of {pages}').split(/\{\w+\}/);
  return paragraph('Footer', before, { inside: `${field('PAGE')}${runs(between)}${field('NUMPAGES')}${runs(after)}` });
}

function table({ header, rows, wide = false }) {
  const widths = shares([header, ...rows], (wide ? LONG : SHORT) - 2 * MARGIN);
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const look = '<w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
    + '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>';
  const all = [row(header, widths, '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'), ...rows.map((cells) => row(cells, widths, cells.slice(1).some(Boolean) ? '' : BLANK_ROW))];
  return `<w:tbl>${look}${grid}${all.join('')}</w:tbl>${paragraph('Normal', '')}`;
}

function row(cells, widths, look = '') {
  const written = cells.map((text, place) => `<w:tc><w:tcPr><w:tcW w:w="${widths[place]}" w:type="dxa"/></w:tcPr>${paragraph('Cell', text)}</w:tc>`);
  return `<w:tr>${look}${written.join('')}</w:tr>`;
}

/** Widths by what stands in a column, so that *status* is narrow and *onderwerp* is not; a column fits its longest word. */
function shares(rows, total) {
  const weights = rows[0].map((_, place) => {
    const texts = rows.map((row) => row[place] ?? '');
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((one) => one.length));
    return Math.max(Math.min(word, 16), Math.sqrt(8 * Math.min(200, Math.max(...texts.map((text) => text.length)))), 5);
  });
  const sum = weights.reduce((one, other) => one + other, 0);
  return weights.map((weight) => Math.floor((weight / sum) * total));
}

function pageBreak() {
  return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
}

/** An almost invisible paragraph that ends a section. */
function sectionEnd(wide) {
  return `<w:p><w:pPr><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>${section(wide)}</w:pPr></w:p>`;
}

function section(wide) {
  const [width, height] = wide ? [LONG, SHORT] : [SHORT, LONG];
  return '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/><w:footerReference w:type="default" r:id="rId_footer1"/>'
    + `<w:pgSz w:w="${width}" w:h="${height}"${wide ? ' w:orient="landscape"' : ''}/>`
    + `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}
