/** Reads numbers as students write them: `1.250,5`, `€ 20,-`, `1 250`, `4,8 %`. */

const SYNONYMS = { '€': ['euro', 'eur'], '%': ['procent', 'percent', 'pct'] };
const NUMBER = /^([+-]?)\s*([.,]?\d[\d.,\s']*)([^\d]*)$/u;

/**
 * The number that a text tells in the notation of a language, with or without its unit; null when it tells none.
 * @param {string} text
 * @param {string} language `nl`: points for thousands and a comma for decimals; any other: the reverse
 * @param {string} [unit]
 * @returns {number | null}
 */
export function readNumber(text, language, unit = '') {
  const bare = text.replace(/[€$£]/g, '').replace(/[,.][-–—]+\s*$/, '').replace(/[−–]/g, '-').trim();
  const found = NUMBER.exec(bare);
  if (!found || !isUnit(found[3], unit)) return null;
  const digits = plainDigits(found[2].replace(/[\s.,']+$/, ''), language);
  return digits === null ? null : Number(found[1] + digits);
}

/**
 * Whether a text writes thousands with the language's sign, so that a reader may have meant decimals.
 * @param {string} text
 * @param {string} language
 * @returns {boolean}
 */
export function hasThousandsSign(text, language) {
  return text.includes(language === 'nl' ? '.' : ',');
}

/** Digits as JavaScript reads them, or null. */
function plainDigits(written, language) {
  const [thousands, comma] = language === 'nl' ? ['.', ','] : [',', '.'];
  const [whole, decimals = '', ...more] = written.split(comma);
  if (more.length) return null;
  const joined = withoutThousands(whole, thousands);
  if (joined !== null && /^\d*$/.test(decimals)) return `${joined || '0'}.${decimals || '0'}`;
  return written.includes(comma) ? null : otherNotation(written, thousands);
}

/** `1.250`, `1 250` and `1250` as 1250; null where the signs do not stand between threes. */
function withoutThousands(whole, sign) {
  if (/^\d*$/.test(whole)) return whole;
  const groups = whole.split(new RegExp(`[${sign}\\s']`, 'u'));
  const fits = /^[1-9]\d{0,2}$/.test(groups[0]) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  return fits ? groups.join('') : null;
}

/** `4.8` where `4,8` is the notation: it can mean nothing else. */
function otherNotation(written, thousands) {
  const pieces = written.split(thousands);
  return pieces.length === 2 && pieces.every((piece) => /^\d*$/.test(piece)) ? `${pieces[0] || '0'}.${pieces[1]}` : null;
}

/** Whether what follows the number is its unit, the beginning of it, or another word for it. */
function isUnit(text, unit) {
  const word = text.trim().replace(/\.$/, '').toLowerCase();
  const names = [unit.toLowerCase(), ...(SYNONYMS[unit] ?? [])];
  return word === '' || names.some((name) => name === word || name.startsWith(`${word} `));
}
