import assert from 'node:assert/strict';
import { test } from 'node:test';
import { upgraded } from '../../../lesstof/outputs/site/scripts/migrations.js';
import { StudyStore } from '../../../lesstof/outputs/site/scripts/store.js';
import { merged, readItems, StudyError, writeItems } from '../../../lesstof/outputs/site/scripts/study-data.js';

/** A place in memory, as localStorage is one. */
function shelf(text = null) {
  const place = { text, aside: null };
  place.read = () => place.text;
  place.write = (written) => { place.text = written; };
  place.remove = () => { place.text = null; };
  place.setAside = (written) => { place.aside = written; };
  return place;
}

let clock = 1000;
const open = (place, course = 'c') => new StudyStore(place, course, () => clock++);
const code = (act) => {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof StudyError, String(error));
    return error.code;
  }
  return 'no error';
};

test('what was set is there after a reload', () => {
  const place = shelf();
  open(place).set('plan', 'p03/doelgroep', 'fietsers & <b>', 'd1');
  const again = open(place);
  assert.equal(again.get('plan', 'p03/doelgroep'), 'fietsers & <b>');
  assert.equal(again.item('plan', 'p03/doelgroep').digest, 'd1');
  assert.deepEqual(again.entries('plan').map(([id]) => id), ['p03/doelgroep']);
  assert.deepEqual(again.entries('exercise'), []);
});

test('two tabs do not overwrite each other, and hear of each other', () => {
  const place = shelf();
  const [one, two] = [open(place), open(place)];
  const heard = [];
  one.subscribe((keys, elsewhere) => heard.push([...keys, elsewhere]));
  one.set('exercise', '01-01', 1);
  two.set('exercise', '01-02', 2);
  one.follow();
  assert.equal(one.get('exercise', '01-02'), 2);
  assert.equal(two.get('exercise', '01-01'), 1);
  assert.deepEqual(heard, [['exercise:01-01', false], ['exercise:01-02', true]]);
});

test('erasing in one tab is not undone by another', () => {
  const place = shelf();
  const [one, two] = [open(place), open(place)];
  one.set('exercise', '01-01', 1);
  two.follow();
  one.erase();
  two.set('exercise', '01-02', 2);
  assert.equal(two.get('exercise', '01-01'), undefined);
  assert.equal(open(place).size, 1);
});

test('something that was removed stays removed on the other device', () => {
  const [phone, laptop] = [open(shelf()), open(shelf())];
  phone.set('plan', 'x', 'a');
  laptop.imported(phone.exported());
  laptop.remove('plan', 'x');
  assert.equal(phone.imported(laptop.exported()), 1);
  assert.equal(phone.get('plan', 'x'), undefined);
  assert.equal(phone.size, 0);
});

test('of every key the newest counts, whichever way the copies travel', () => {
  const a = new Map([['plan:x', { at: 1, value: 'old' }], ['plan:y', { at: 5, value: 'new' }]]);
  const b = new Map([['plan:x', { at: 2, value: 'new' }], ['plan:y', { at: 4, value: 'old' }], ['plan:z', { at: 1, value: 1 }]]);
  const [ab, ba] = [merged(a, b), merged(b, a)];
  assert.equal(writeItems(ab.items, 'c'), writeItems(ba.items, 'c'));
  assert.deepEqual(ab.changed, ['plan:x', 'plan:z']);
  const tie = [new Map([['plan:x', { at: 1, value: 'a' }]]), new Map([['plan:x', { at: 1, value: 'b' }]])];
  assert.equal(writeItems(merged(...tie).items, 'c'), writeItems(merged(...tie.reverse()).items, 'c'));
});

test('a change wins over a copy whose clock ran ahead', () => {
  const store = open(shelf());
  store.imported(writeItems(new Map([['plan:x', { at: 9e12, value: 'ahead' }]]), 'c'));
  store.set('plan', 'x', 'mine');
  assert.equal(store.get('plan', 'x'), 'mine');
  assert.equal(store.item('plan', 'x').at, 9e12 + 1);
});

test('a file that is no copy says what is wrong and changes nothing', () => {
  const place = shelf();
  const store = open(place);
  store.set('plan', 'x', 'a');
  const before = place.text;
  const wrong = {
    unreadable: ['', '{', 'tekst', '\u0000'],
    foreign: ['null', '[]', '3', '{}', '{"format":"lesstof-study"}', '{"format":"lesstof-study","version":1,"course":"c"}',
      '{"format":"lesstof-study","version":"1","course":"c","items":{}}', '{"format":"lesstof-study","version":0,"course":"c","items":{}}',
      '{"format":"lesstof-study","version":1,"course":"c","items":[]}'],
    newer: ['{"format":"lesstof-study","version":2,"course":"c","items":{}}'],
    'other-course': ['{"format":"lesstof-study","version":1,"course":"d","items":{}}'],
    'too-big': [' '.repeat(20_000_001)],
  };
  for (const [expected, texts] of Object.entries(wrong)) {
    for (const text of texts) assert.equal(code(() => store.imported(text)), expected, text.slice(0, 80));
  }
  assert.equal(place.text, before);
});

test('items that are none are left out, and no key reaches a prototype', () => {
  const text = '{"format":"lesstof-study","version":1,"course":"c","items":{"__proto__":{"at":1,"value":{"x":1}},"plan:a":{"at":"1","value":1},'
    + '"plan:b":{"at":-1,"value":1},"plan:c":{"at":1},"plan:d":null,"plan:e":{"at":1,"value":2,"digest":3},"Plan:f":{"at":1,"value":1},'
    + '"plan:constructor":{"at":1,"value":{"__proto__":{"x":1}}}}}';
  const items = readItems(text, 'c');
  assert.deepEqual([...items.keys()], ['plan:constructor']);
  assert.equal({}.x, undefined);
});

test('a full browser is told and loses nothing on the page', () => {
  const place = shelf();
  const store = open(place);
  store.set('plan', 'x', 'a');
  place.write = () => { throw new Error('QuotaExceededError'); };
  store.set('plan', 'y', 'b');
  assert.equal(store.state, 'full');
  assert.deepEqual([store.get('plan', 'x'), store.get('plan', 'y')], ['a', 'b']);
  place.write = (text) => { place.text = text; };
  store.set('plan', 'z', 'c');
  assert.equal(store.state, 'kept');
  assert.equal(open(place).size, 3);
});

test('a browser that keeps nothing is told and loses nothing on the page', () => {
  const blocked = () => { throw new Error('SecurityError'); };
  const store = open({ read: blocked, write: blocked, remove: blocked, setAside: blocked });
  store.set('plan', 'x', 'a');
  assert.deepEqual([store.state, store.get('plan', 'x')], ['blocked', 'a']);
  assert.equal(readItems(store.exported(), 'c').size, 1);
});

test('data of a newer version is left alone', () => {
  const text = '{"format":"lesstof-study","version":99,"course":"c","items":{},"more":1}';
  const place = shelf(text);
  const store = open(place);
  store.set('plan', 'x', 'a');
  assert.deepEqual([store.state, place.text, store.get('plan', 'x')], ['newer', text, 'a']);
  assert.equal(code(() => store.imported(writeItems(new Map(), 'c'))), 'newer');
});

test('text that nobody can read is set aside before anything is written', () => {
  const place = shelf('{half');
  const store = open(place);
  store.set('plan', 'x', 'a');
  assert.equal(place.aside, '{half');
  assert.equal(open(place).get('plan', 'x'), 'a');
});

test('older data is brought up to date step by step, and a missing step is no data', () => {
  const table = {
    1: (data) => ({ ...data, items: { ...data.items, two: true } }),
    2: (data) => ({ ...data, items: { ...data.items, three: data.items.two } }),
  };
  const old = { version: 1, items: {} };
  assert.deepEqual(upgraded(old, table, 3), { version: 3, items: { two: true, three: true } });
  assert.deepEqual(old, { version: 1, items: {} });
  assert.equal(upgraded({ version: 1 }, { 2: (data) => data }, 3), null);
  assert.equal(upgraded({ version: 4 }, table, 3), null);
});
