/** Files as one zip without compression (PKWARE APPNOTE 6.3); the same files are the same bytes. */

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});
const NEW_YEAR_1980 = 0x21;
const UTF8_NAMES = 0x800;

/**
 * @param {[string, string][]} files names and texts
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zipped(files) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [path, data] = [encoded(name), encoded(text)];
    const facts = [UTF8_NAMES, 0, 0, NEW_YEAR_1980, crc32(data), data.length, data.length, path.length];
    const head = header(0x04034b50, 'vvvvvVVVvv', [20, ...facts, 0]);
    central.push(header(0x02014b50, 'vvvvvvVVVvvvvvVV', [20, 20, ...facts, 0, 0, 0, 0, 0, offset]), path);
    local.push(head, path, data);
    offset += head.length + path.length + data.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = header(0x06054b50, 'vvvvVVv', [0, 0, files.length, files.length, size, offset, 0]);
  return joined([...local, ...central, end]);
}

/** @param {Uint8Array} data */
export function crc32(data) {
  let rest = 0xffffffff;
  for (const byte of data) rest = CRC[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** Little-endian numbers after a signature: `v` of two bytes, `V` of four. */
function header(signature, form, values) {
  const view = new DataView(new ArrayBuffer(4 + [...form].reduce((sum, one) => sum + (one === 'v' ? 2 : 4), 0)));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [place, one] of [...form].entries()) {
    if (one === 'v') view.setUint16(at, values[place], true);
    else view.setUint32(at, values[place], true);
    at += one === 'v' ? 2 : 4;
  }
  return new Uint8Array(view.buffer);
}

function encoded(text) {
  return new TextEncoder().encode(text);
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
