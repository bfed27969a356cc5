// Asks the search's own modules. usage: node ask.mjs FOLDER stems|ask|postings < JSON list; prints a JSON list.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [folder, what] = process.argv.slice(2);
const scripts = new URL('../../../lesstof/outputs/site/scripts/', import.meta.url);
const { Engine } = await import(new URL('search-engine.js', scripts));
const { postings } = await import(new URL('search-ranking.js', scripts));
const { distance } = await import(new URL('search-distance.js', scripts));

const loaded = new Map();
function load(file) {
  if (!loaded.has(file)) {
    const context = { lesstofSearch: (name, data) => loaded.set(name, data) };
    vm.runInNewContext(readFileSync(`${folder}/${file}`, 'utf8'), context);
  }
  return loaded.get(file);
}

const index = load('index.js');
const engine = new Engine(index, async (file) => load(file));
const { language } = engine.vocabulary;
const actions = {
  stems: (word) => language.stem(word),
  words: (text) => language.words(text),
  known: (word) => engine.vocabulary.forms.has(word),
  postings: (written) => postings(written),
  distance: ([word, form, limit, unfinished]) => distance(word, form, limit, unfinished),
  ask: (question) => engine.ask(question, 40),
};
const given = JSON.parse(readFileSync(0, 'utf8'));
const answers = await Promise.all(given.map(actions[what]));
console.log(JSON.stringify(answers, (_, value) => (value instanceof Set ? [...value] : value)));
