/** The parts of a Word document that do not depend on what it says: styles, numbering, relations. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const ACCENT = '0B5CA8';
const MUTED = '56606B';

/** The namespaces of a part, as attributes. */
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

/** A part of the document's own kind. @param {string} name @param {string} inside */
export function part(name, inside) {
  return `${HEAD}<w:${name} ${NAMESPACES}>${inside}</w:${name}>`;
}

export function contentTypes() {
  const parts = [['document', 'document.main'], ['styles', 'styles'], ['numbering', 'numbering'], ['settings', 'settings'],
    ['header1', 'header'], ['footer1', 'footer']];
  const overrides = parts.map(([name, kind]) => override(`/word/${name}.xml`, `${WORD}.${kind}+xml`)).join('');
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + `${overrides}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

function override(name, type) {
  return `<Override PartName="${name}" ContentType="${type}"/>`;
}

export function packageRelations() {
  return relations([['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']]);
}

export function documentRelations() {
  return relations(['styles', 'numbering', 'settings', 'header1', 'footer1']
    .map((name) => [`rId_${name}`, `${OFFICE}/${name.replace('1', '')}`, `${name}.xml`]));
}

function relations(rows) {
  const inside = rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('');
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
}

/** Title, author, language and day of the document, all as XML text. */
export function coreProperties({ title, author, language, day }) {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `
    + 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>${language}</dc:language>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created></cp:coreProperties>`;
}

/** One bullet for all lists. */
export function numbering() {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    + '<w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl>';
  return part('numbering', `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level}</w:abstractNum>`
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>');
}

export function settings() {
  return part('settings', '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    + 'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>');
}

/** @param {string} language such as nl-NL */
export function styles(language) {
  const lang = `<w:lang w:val="${language}" w:eastAsia="en-US" w:bidi="ar-SA"/>`;
  const font = '<w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="22"/><w:szCs w:val="22"/>${lang}</w:rPr></w:rPrDefault>`
    + '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  return part('styles', defaults + STYLES.map(style).join('') + TABLES);
}

/** Id, name, based on, paragraph properties, run properties; `quick` ones stand in Word's gallery. */
const STYLES = [
  ['Normal', 'Normal', '', '', ''],
  ['Title', 'Title', 'Normal', '<w:spacing w:before="1200" w:after="120" w:line="240" w:lineRule="auto"/>', size(52, ACCENT, true)],
  ['Subtitle', 'Subtitle', 'Normal', '<w:spacing w:after="60"/>', size(26, MUTED)],
  ['Heading1', 'heading 1', 'Normal', heading(480, 160, 0), size(32, ACCENT, true)],
  ['Heading2', 'heading 2', 'Normal', heading(280, 80, 1), size(25, '1F2429', true)],
  ['Heading3', 'heading 3', 'Normal', heading(240, 80, 2), size(22, MUTED, true)],
  ['ContentsTitle', 'Contents title', 'Normal', '<w:keepNext/><w:spacing w:before="720" w:after="120"/>', size(28, '1F2429', true)],
  ['TOC1', 'toc 1', 'Normal', '<w:spacing w:after="60"/>', ''],
  ['ListBullet', 'List Bullet', 'Normal', '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>', ''],
  ['Prompt', 'Prompt', 'Normal', '<w:keepNext/>', `<w:i/>${size(21, MUTED)}`],
  ['Option', 'Option', 'Normal', '<w:spacing w:after="40"/><w:ind w:left="397" w:hanging="397"/>', ''],
  ['Blank', 'Blank', 'Normal', '<w:pBdr><w:bottom w:val="dotted" w:sz="6" w:space="1" w:color="56606B"/><w:between w:val="dotted" w:sz="6" w:space="1" w:color="56606B"/></w:pBdr>', ''],
  ['Cell', 'Cell', 'Normal', '<w:spacing w:after="0" w:line="252" w:lineRule="auto"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>'],
  ['Header', 'header', 'Normal', '<w:spacing w:after="0"/>', size(18, MUTED)],
  ['Footer', 'footer', 'Normal', '<w:spacing w:after="0"/><w:jc w:val="center"/>', size(18, MUTED)],
];
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="A5AFB9"/>`).join('');
const TABLES = '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
  + '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  + `<w:style w:type="table" w:styleId="PlanTable"><w:name w:val="Plan table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${EDGES}</w:tblBorders></w:tblPr>`
  + '<w:tcPr><w:vAlign w:val="top"/></w:tcPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E7F0F9"/></w:tcPr></w:tblStylePr></w:style>';

/** @param {string[]} row */
function style([id, name, based, paragraphLook, look]) {
  const first = id === 'Normal' ? ' w:default="1"' : '';
  const next = /^(Heading|Title|ContentsTitle)/.test(id) ? '<w:next w:val="Normal"/>' : '';
  return `<w:style w:type="paragraph"${first} w:styleId="${id}"><w:name w:val="${name}"/>${based && `<w:basedOn w:val="${based}"/>`}${next}<w:qFormat/>`
    + `${paragraphLook && `<w:pPr>${paragraphLook}</w:pPr>`}${look && `<w:rPr>${look}</w:rPr>`}</w:style>`;
}

function heading(before, after, level) {
  return `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${level}"/>`;
}

function size(halfPoints, colour, bold = false) {
  return `${bold ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${colour}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}
