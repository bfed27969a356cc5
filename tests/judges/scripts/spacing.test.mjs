import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, daysLater } from '../../../lesstof/outputs/site/scripts/days.js';
import { begunAgain, checked, looked, pointsFor, progressOf, recordOf } from '../../../lesstof/outputs/site/scripts/records.js';
import { afterAnswer, isDue, pickRound } from '../../../lesstof/outputs/site/scripts/spacing.js';

const NEW = { box: 0, due: '' };
const noon = (day) => new Date(`${day}T12:00`).getTime();

test('days run on over the ends of months, years and summer time', () => {
  assert.equal(daysLater('2026-12-31', 1), '2027-01-01');
  assert.equal(daysLater('2026-10-24', 3), '2026-10-27');
  assert.equal(daysLater('2028-02-28', 1), '2028-02-29');
  assert.equal(dayOf(noon('2026-11-23')), '2026-11-23');
});

test('a right answer waits longer every time, a wrong one returns tomorrow', () => {
  let place = NEW;
  const days = [];
  for (let time = 0; time < 6; time += 1) {
    place = afterAnswer(place, true, place.due || '2026-01-01');
    days.push(place.due);
  }
  assert.deepEqual(days, ['2026-01-04', '2026-01-11', '2026-01-25', '2026-02-24', '2026-03-26', '2026-04-25']);
  assert.deepEqual(afterAnswer(place, false, '2026-05-01'), { box: 1, due: '2026-05-02' });
});

test('right again on the same day moves nothing', () => {
  const wrong = afterAnswer(NEW, false, '2026-01-01');
  assert.deepEqual(afterAnswer(wrong, true, '2026-01-01'), wrong);
  assert.equal(isDue(wrong, '2026-01-01'), false);
  assert.equal(isDue(wrong, '2026-01-02'), true);
  assert.equal(isDue(null, '2026-01-02'), false);
});

test('a round takes what is due, then what is new, then what returns soonest', () => {
  const at = (id, box, due) => ({ id, place: box ? { box, due } : null });
  const all = [at('later', 3, '2026-02-01'), at('new'), at('due', 1, '2026-01-02'), at('soon', 2, '2026-01-09')];
  const ids = (count) => pickRound(all, count, '2026-01-05', () => 0.999).map((one) => one.id).sort();
  assert.deepEqual(ids(1), ['due']);
  assert.deepEqual(ids(2), ['due', 'new']);
  assert.deepEqual(ids(3), ['due', 'new', 'soon']);
  assert.deepEqual(ids(9), ['due', 'later', 'new', 'soon']);
});

test('looking at the answer first earns nothing that day, and something on another', () => {
  const seen = looked(recordOf(null), noon('2026-01-01'));
  const same = checked(seen, [1], 1, noon('2026-01-01'));
  assert.equal(same.best, 0);
  assert.equal(same.due, '2026-01-02');
  assert.equal(checked(begunAgain(same), [1], 1, noon('2026-01-02')).best, 1);
});

test('looking at the answer after getting it right changes nothing', () => {
  const right = checked(recordOf(null), [1], 1, noon('2026-01-01'));
  assert.equal(looked(right, noon('2026-01-01')), right);
});

test('the best attempt counts, and only a whole one for all points', () => {
  const first = checked(recordOf(null), 'a', 0.5, 1);
  const second = checked(first, 'b', 0.25, 2);
  assert.deepEqual([second.best, second.tries, second.answer], [0.5, 2, 'b']);
  assert.equal(pointsFor(5 / 6, 6), 5);
  assert.equal(pointsFor(0.99, 3), 2);
  assert.equal(pointsFor(1, 3), 3);
});

test('whatever was kept, a record is whole', () => {
  for (const kept of [null, 3, 'x', [], { best: 'much', tries: null }, { answer: undefined }]) {
    assert.deepEqual(recordOf(kept), recordOf(null));
  }
  assert.equal(recordOf({ best: 0.5 }).best, 0.5);
});

test('progress knows a changed exercise from a made one', () => {
  const value = checked(recordOf(null), [1], 1, 1);
  assert.equal(progressOf(undefined, 'd'), 'new');
  assert.equal(progressOf({ value, digest: 'd' }, 'd'), 'done');
  assert.equal(progressOf({ value, digest: 'old' }, 'd'), 'changed');
  assert.equal(progressOf({ value: recordOf(null), digest: 'd' }, 'd'), 'begun');
});
