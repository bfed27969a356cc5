// Opens every page of a folder from the disk, follows every link to a file, and tells what goes wrong as lines of JSON.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launched } from './student.mjs';

const [, folder] = process.argv.slice(2);

const pagesIn = (path) => readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
  const inside = join(path, entry.name);
  return entry.isDirectory() ? pagesIn(inside) : inside.endsWith('.html') ? [inside] : [];
});
const isFile = (address) => statSync(fileURLToPath(address), { throwIfNoEntry: false })?.isFile() ?? false;

const browser = await launched();
const context = await browser.newContext();
let at = '';
const tell = (what, detail) => console.log(JSON.stringify({ page: at, what, detail }));
const page = await context.newPage();
page.on('console', (message) => message.type() === 'error' && tell('console', message.text()));
page.on('pageerror', (error) => tell('script', error.message));
page.on('request', (request) => request.url().startsWith('http') && tell('request', request.url()));
// What was still loading when the next page was opened is no fault.
page.on('requestfailed', (request) => request.failure()?.errorText === 'net::ERR_ABORTED' || tell('failed', request.url()));
let links = 0;
for (const file of pagesIn(folder)) {
  at = file.slice(folder.length);
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  const found = await page.$$eval('a[href]', (all) => all.filter((a) => a.checkVisibility({ visibilityProperty: true }) || a.hash).map((a) => a.href));
  for (const link of found.filter((one) => one.startsWith('file:'))) {
    links += 1;
    if (!isFile(link.split(/[?#]/)[0])) tell('dead link', link);
  }
}
console.log(JSON.stringify({ links }));
await browser.close();
