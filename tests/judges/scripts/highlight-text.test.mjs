import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightOf, placeOf, quoted, trimmed } from '../../../lesstof/outputs/site/scripts/highlight-text.js';

const TEXT = 'Bereik is geen doel.\nWie veel  mensen bereikt, verkoopt nog niets. Bereik is geen doel. Een doel kun je meten,\nen het heeft een datum.';
const at = (words, from = 0, text = TEXT) => [text.indexOf(words, from), text.indexOf(words, from) + words.length];
const kept = (span, text = TEXT) => highlightOf({ page: 'h01/', ...quoted(text, span) });
const found = (text, highlight, section) => {
  const span = placeOf(text, highlight, section);
  return span && text.slice(...span);
};

test('what was highlighted is found again, whatever white space is between its words', () => {
  const span = at('veel  mensen bereikt');
  assert.equal(kept(span).quote, 'veel mensen bereikt');
  assert.deepEqual(placeOf(TEXT, kept(span)), span);
  assert.equal(found(TEXT.replaceAll(/\s+/g, '\n   '), kept(span)), 'veel\n   mensen\n   bereikt');
});

test('of two equal sentences the one is meant that stands between the same words', () => {
  for (const span of [at('Bereik is geen doel.'), at('Bereik is geen doel.', 5)]) assert.deepEqual(placeOf(TEXT, kept(span)), span);
  const moved = `Een nieuwe alinea vooraf. ${TEXT}`;
  assert.deepEqual(placeOf(moved, kept(at('Bereik is geen doel.', 5))), at('Bereik is geen doel.', 50, moved));
});

test('where the words around it are gone, its section chooses', () => {
  const bare = { ...kept(at('doel')), quote: 'doel', before: '', after: '' };
  assert.deepEqual(placeOf(TEXT, bare, [60, 100]), at('doel', 60));
});

test('a typing mistake that was mended in it does not lose it', () => {
  const highlight = kept(at('Wie veel  mensen bereikt, verkoopt nog niets.'));
  assert.equal(found(TEXT.replace('verkoopt nog', 'verkoopt daarmee nog'), highlight), 'Wie veel  mensen bereikt, verkoopt daarmee nog niets.');
});

test('what is gone, or became something else altogether, is not found', () => {
  const highlight = kept(at('Wie veel  mensen bereikt, verkoopt nog niets.'));
  assert.equal(placeOf('Een heel andere tekst.', highlight), null);
  assert.equal(placeOf(TEXT.replace('Wie veel  mensen bereikt, verkoopt nog niets.', ''), highlight), null);
  assert.equal(placeOf(TEXT.replace('Wie veel  mensen bereikt, verkoopt nog niets.', 'Tja.'), highlight), null);
  assert.equal(placeOf(TEXT, kept(at(''))), null);
});

test('signs that mean something in a pattern are only signs', () => {
  const text = 'Kost (per klik): € 0,45 * [2] = $1? a|b \\d^ Ja.';
  for (const words of ['(per klik): €', '* [2] = $1?', 'a|b \\d^']) assert.equal(found(text, kept(at(words, 0, text), text)), words);
});

test('a span loses the white space at its ends, and one of nothing else is empty', () => {
  assert.deepEqual(trimmed('  ab c \n', [0, 8]), [2, 6]);
  const [start, end] = trimmed(' \n ', [0, 3]);
  assert.ok(end <= start);
});

test('what another hand kept is made whole', () => {
  for (const odd of [null, 7, 'x', [], { quote: 3, note: ['a'], page: null, style: {} }]) {
    assert.deepEqual(highlightOf(odd), { page: '', title: '', section: '', quote: '', before: '', after: '', style: 'key', note: '' });
  }
  assert.equal(placeOf(TEXT, highlightOf({ page: 'h01/' })), null);
});
