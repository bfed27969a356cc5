import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber } from '../../../lesstof/outputs/site/scripts/numbers.js';

const DUTCH = [
  ['4,8', 4.8], ['4.8', 4.8], ['1.250,5', 1250.5], ['1 250,5', 1250.5], ['1\u202f250', 1250], ['1.250', 1250],
  ['1250', 1250], ['0,125', 0.125], ['0.125', 0.125], [',5', 0.5], ['-3', -3], ['−3,5', -3.5], ['–3', -3], ['+7', 7],
  ['€ 20,-', 20], ['€20', 20], ['20 €', 20], ['€ -5', -5], ['1.000.000', 1000000], [' 12 ', 12], ['12.', 12],
  ['twintig', null], ['', null], ['1,2,3', null], ['1.2.3', null], ['12 5', null], ['4,8 km', null], ['12,5a', null],
  ['1e3', null], ['-', null], ['1.25.0', null], ['12.50.000', null],
];

for (const [written, number] of DUTCH) {
  test(`in Dutch “${written}” is read as ${number}`, () => assert.equal(readNumber(written, 'nl'), number));
}

test('in English the signs change places', () => {
  assert.equal(readNumber('1,250.5', 'en'), 1250.5);
  assert.equal(readNumber('4,8', 'en'), 4.8);
  assert.equal(readNumber('1,250', 'en'), 1250);
});

test('a unit may be there, in part, or in another word', () => {
  assert.equal(readNumber('4,8 %', 'nl', '%'), 4.8);
  assert.equal(readNumber('4,8 procent', 'nl', '%'), 4.8);
  assert.equal(readNumber('20 euro', 'nl', '€'), 20);
  assert.equal(readNumber('3 keer', 'nl', 'keer de kosten'), 3);
  assert.equal(readNumber('3 Keer de kosten.', 'nl', 'keer de kosten'), 3);
  assert.equal(readNumber('20 uur', 'nl', 'minuten'), null);
});
