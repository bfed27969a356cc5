import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredFields, grade } from '../../../lesstof/outputs/site/scripts/grading.js';

const marks = (...given) => grade(...given).marks;

test('one right choice earns all, any other nothing', () => {
  const key = { choices: [false, true, false] };
  assert.deepEqual(grade('single-choice', key, [1], 'nl'), { right: 1, total: 1, marks: ['', 'right', ''], mistake: -1 });
  assert.equal(grade('single-choice', key, [0], 'nl').right, 0);
});

test('ticking everything earns no more than ticking nothing', () => {
  const key = { choices: [true, true, false, false] };
  assert.equal(grade('multiple-choice', key, [0, 1], 'nl').right, 2);
  assert.equal(grade('multiple-choice', key, [0, 1, 2, 3], 'nl').right, 0);
  assert.deepEqual(marks('multiple-choice', key, [0, 2], 'nl'), ['right', '', 'wrong', '']);
});

test('rows are right one by one, and an open row has no mark', () => {
  assert.deepEqual(marks('true-false', { rows: [true, false, true] }, [true, true, null], 'nl'), ['right', 'wrong', '']);
  assert.deepEqual(marks('matching', { rows: ['B', 'A'] }, ['B', ''], 'nl'), ['right', '']);
  assert.equal(grade('ordering', { rows: [[2], [1], [3]] }, [2, 1, 3], 'nl').right, 3);
  assert.equal(grade('ordering', { rows: [[1, 3], [2], [1, 3]] }, [3, 2, 1], 'nl').right, 3);
});

test('words may differ in case, accents, spaces, hyphens and quotes', () => {
  const key = { gaps: [['out-take', 'outtake'], ["emoji's"], ['categorieën'], ['2.400'], ['0,50']] };
  assert.deepEqual(marks('cloze', key, ['Out take', 'EMOJI’S ', 'categorieen', '2400', '0,5'], 'nl'), Array(5).fill('right'));
  assert.deepEqual(marks('cloze', key, ['', 'smiley', 'categorieë', '2,4', ' '], 'nl'), ['', 'wrong', 'almost', 'wrong', '']);
});

test('a letter too many, too few, wrong or swapped is nearly right in longer words only', () => {
  const key = { gaps: [['trigger'], ['wat']] };
  for (const word of ['triger', 'triggger', 'trikger', 'trigegr']) assert.equal(marks('cloze', key, [word, ''], 'nl')[0], 'almost', word);
  assert.deepEqual(marks('cloze', key, ['tiger', 'wa'], 'nl'), ['wrong', 'wrong']);
});

test('a number is right within its margin, and a usual mistake is recognised', () => {
  const key = { answer: 4.8, margin: 0.05, mistakes: [3.6, 48], unit: '%' };
  for (const right of ['4,8', '4,75', '4,85%', '4.8']) assert.equal(grade('numeric', key, right, 'nl').right, 1, right);
  assert.deepEqual(grade('numeric', key, '3,6', 'nl'), { right: 0, total: 1, marks: ['wrong'], mistake: 0 });
  assert.equal(grade('numeric', key, '48', 'nl').mistake, 1);
  assert.deepEqual(grade('numeric', key, 'veel', 'nl').marks, ['']);
});

test('sums of decimals do not miss their margin by a hair', () => {
  assert.equal(grade('numeric', { answer: 0.3, margin: 0, mistakes: [], unit: '' }, '0,3', 'nl').right, 1);
  assert.equal(grade('numeric', { answer: 0.67, margin: 0.005, mistakes: [], unit: '' }, '0,665', 'nl').right, 1);
});

test('false is an answer, and white space is none', () => {
  assert.equal(answeredFields([false, null, true]), 2);
  assert.equal(answeredFields('  '), 0);
  assert.equal(answeredFields(null), 0);
  assert.equal(answeredFields([]), 0);
});
