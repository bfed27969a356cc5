import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docx } from '../../../lesstof/outputs/site/scripts/docx.js';
import { runs, xml } from '../../../lesstof/outputs/site/scripts/docx-text.js';
import { PlanBook } from '../../../lesstof/outputs/site/scripts/plan-book.js';
import { blocksOf } from '../../../lesstof/outputs/site/scripts/plan-document.js';
import { markdown } from '../../../lesstof/outputs/site/scripts/plan-markdown.js';
import { shown } from '../../../lesstof/outputs/site/scripts/plan-shown.js';
import { cleaned, computed, stateOf } from '../../../lesstof/outputs/site/scripts/plan-values.js';
import { StudyStore } from '../../../lesstof/outputs/site/scripts/store.js';
import { crc32, zipped } from '../../../lesstof/outputs/site/scripts/zip.js';

const number = (name, unit = '') => [`p/${name}`, name, unit];
const numbers = (values) => (key) => values[key.slice(2)] ?? null;

test('a formula in reverse Polish is computed, also with negative numbers and decimals', () => {
  const chain = [number('budget'), number('cpm'), '/', 1000, '*'];
  assert.deepEqual(computed(chain, numbers({ budget: 500, cpm: 8 })), { value: 62500 });
  assert.deepEqual(computed([0, number('a'), '-', 2, '*'], numbers({ a: 3 })), { value: -6 });
});

test('what is missing is named once, in its order', () => {
  const twice = [number('a'), number('b'), '+', number('a'), '*'];
  assert.deepEqual(computed(twice, numbers({})), { missing: ['a', 'b'] });
  assert.deepEqual(computed(twice, numbers({ a: 0 })), { missing: ['b'] });
});

test('a division by zero stays one, whatever follows it', () => {
  const inverse = [100, 1, number('a'), '/', '/'];
  assert.deepEqual(computed(inverse, numbers({ a: 0 })), { zero: ['a'] });
  assert.deepEqual(computed([number('a'), number('a'), '/'], numbers({ a: 0 })), { zero: ['a'] });
  assert.deepEqual(computed([1e308, 1e308, '*'], numbers({})), { zero: [] });
});

const KINDS = ['text', 'number', 'date', 'choice', 'list', 'table', 'form', 'checks', 'slider'];
const NONSENSE = [undefined, null, 7, NaN, '', '  ', [], [null], [[]], {}, { a: 1 }, [{ a: 3 }], [''], [{ a: ' ' }], true];

test('what cannot be a value is none', () => {
  for (const kind of KINDS) {
    const found = NONSENSE.filter((raw) => cleaned({ kind, key: 'p/x', name: 'x' }, raw) !== undefined);
    assert.deepEqual(found, kind === 'slider' ? [7] : [], kind);
  }
});

test('empty rows at the end go, those between stay', () => {
  assert.deepEqual(cleaned({ kind: 'list' }, ['a', '', 'b', ' ', '']), ['a', '', 'b']);
  assert.deepEqual(cleaned({ kind: 'table' }, [{ a: 'x' }, {}, { b: 'y', c: 3 }, { a: '' }]), [{ a: 'x' }, {}, { b: 'y' }]);
});

test('a list is done with as many items as it asks for, a number when it can be read', () => {
  const list = { kind: 'list', goal: 2 };
  assert.deepEqual([undefined, ['a'], ['a', ' '], ['a', 'b']].map((value) => stateOf(list, value, 'nl')), ['empty', 'begun', 'begun', 'done']);
  assert.deepEqual(['veel', '1.200', '4 %'].map((value) => stateOf({ kind: 'number', unit: '%' }, value, 'nl')), ['begun', 'done', 'done']);
});

function browserless() {
  let text = null;
  return { read: () => text, write: (given) => { text = given; }, remove: () => { text = null; }, setAside: () => {} };
}

test('a book shows at once what is typed, and keeps it when it is told to', () => {
  const place = browserless();
  const [store, heard] = [new StudyStore(place, 'c'), []];
  const book = new PlanBook(store, 'nl');
  book.follow((keys) => heard.push(keys));
  const field = { key: 'p10/budget', name: 'budget', kind: 'number', unit: '€' };
  book.put(field, '€ 1.250,50');
  assert.equal(store.get('plan', 'p10/budget'), undefined);
  assert.equal(book.value(field), '€ 1.250,50');
  assert.deepEqual(book.outcome({ formula: [['p10/budget', 'budget', '€'], 2, '*'] }), { value: 2501 });
  book.flush();
  assert.equal(new StudyStore(place, 'c').get('plan', 'p10/budget'), '€ 1.250,50');
  book.put(field, '  ');
  book.flush();
  assert.equal(store.get('plan', 'p10/budget'), undefined);
  assert.deepEqual(heard, [['p10/budget'], [], ['p10/budget'], []]);
});

test('a change from elsewhere is told, but what is being typed wins', () => {
  const [store, heard] = [new StudyStore(browserless(), 'c'), []];
  const book = new PlanBook(store, 'nl');
  book.follow((keys, elsewhere) => elsewhere && heard.push(...keys));
  const field = { key: 'p01/a', name: 'a', kind: 'text' };
  book.put(field, 'mine');
  store.imported(JSON.stringify({ format: 'lesstof-study', version: 1, course: 'c', items: { 'plan:p01/a': { at: 1, value: 'theirs' } } }));
  assert.deepEqual(heard, ['p01/a']);
  assert.equal(book.value(field), 'mine');
  book.flush();
  assert.equal(store.get('plan', 'p01/a'), 'mine');
});

test('a field in words: numbers with their unit, dates, sliders, a few cards beside each other', () => {
  const text = (field, value) => shown(field, value).text;
  assert.equal(text({ kind: 'number', unit: '€' }, '1,250.5'), '€ 1,250.50');
  assert.equal(text({ kind: 'number', unit: '%' }, '4.8 %'), '4.8%');
  assert.equal(text({ kind: 'number', unit: '%' }, 'about 5'), 'about 5');
  assert.match(text({ kind: 'date' }, '2027-03-01'), /March 1, 2027/);
  const slider = { kind: 'slider', options: ['formal', 'informal'] };
  assert.deepEqual([1, 2, 3, 4, 7].map((value) => text(slider, value)), ['entirely formal', 'much more formal than informal',
    'a little more formal than informal', 'halfway between formal and informal', 'entirely informal']);
  const form = { kind: 'form', name: 'persona', columns: [['n', 'name'], ['g', 'goal']] };
  assert.deepEqual(shown(form, [{ n: 'A' }, { n: 'B', g: 'C' }]), { type: 'table', header: ['persona', '1', '2'], rows: [['name', 'A', 'B'], ['goal', '', 'C']] });
  assert.deepEqual(shown({ kind: 'checks', options: ['a'] }, ['old']).items, [['a', false], ['old', true]]);
});

const PLAN = { title: 'T', about: [], language: 'nl', author: '', day: '2026-11-23', blocks: [] };
const text = (words) => markdown({ ...PLAN, blocks: [{ type: 'text', text: words }] }).split('\n\n').slice(1).join('\n\n').trimEnd();

test('in Markdown what was written is never markup', () => {
  assert.equal(text('<b>a</b> *b* _c_ [d](e) `f` a|b & ~x~'), '\\<b\\>a\\</b\\> \\*b\\* \\_c\\_ \\[d\\](e) \\`f\\` a\\|b \\& \\~x\\~');
  assert.equal(text('# a'), '\\# a');
  assert.equal(text('1. a'), '1\\. a');
  assert.equal(text('12) a\r\n- b\n    c'), '12\\) a\\\n\\- b\\\nc');
  assert.equal(text('a\u0000b\ud800c\u0007'), 'a b c');
  const table = { type: 'table', header: ['a|b'], rows: [['een\ntwee']] };
  assert.match(markdown({ ...PLAN, blocks: [table] }), /\| a\\\|b \|\n\| --- \|\n\| een<br>twee \|/);
});

test('in Word what was written is text, and what XML may not hold is gone', () => {
  assert.equal(xml('<&>"\u0000\u000b\u001b\ufffe\udc00\ud83d\ude00'), '&lt;&amp;&gt;&quot;\ud83d\ude00');
  assert.equal(runs('a\nb\tc'), '<w:r><w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/><w:t xml:space="preserve">c</w:t></w:r>');
  assert.match(runs('a مرحبا b'), /^<w:r><w:t[^>]*>a <\/w:t><\/w:r><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>مرحبا <\/w:t><\/w:r><w:r><w:t[^>]*>b/);
});

test('a zip has the checksums of its files, and the same bytes each time', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
  const files = [['a.txt', 'één'], ['map/b.txt', '']];
  assert.deepEqual(zipped(files), zipped(files));
  assert.deepEqual([...zipped(files).slice(0, 4)], [0x50, 0x4b, 3, 4]);
});

test('the same plan is the same document, and an empty one is as well', () => {
  const step = { id: 'p01', name: 'Step 1', title: 'T', bar: ['x'], fields: KINDS.map((kind) => ({ key: `p01/${kind}`, name: kind, kind, options: ['a', 'b'], columns: [['c', 'C']], prompt: 'Do.' })) };
  const blocks = blocksOf([step], { value: () => undefined, outcome: () => ({ missing: [] }), met: () => [] });
  assert.deepEqual(docx({ ...PLAN, blocks }), docx({ ...PLAN, blocks }));
  assert.ok(docx(PLAN).length > 1000);
  assert.equal(blocks.filter((block) => block.type === 'prompt').length, KINDS.length);
});
