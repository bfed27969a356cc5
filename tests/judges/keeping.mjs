// A student's browser with two builds of a site below /boek/: goes offline, comes back, keeps the book, takes an update.
// usage: node keeping.mjs NODE_MODULES FIRST_SITE SECOND_SITE; prints what was seen as one line of JSON.
import { launched } from './student.mjs';
import { served } from './two_builds.mjs';

const [, first, second] = process.argv.slice(2);
const host = await served(first);
const { root } = host;

const browser = await launched();
const context = await browser.newContext();
// To keep the whole book, and to take it over into a newer one, is work for a slow machine.
context.setDefaultTimeout(180_000);
const page = await context.newPage();
const faults = [];
page.on('pageerror', (error) => faults.push(error.message));
page.on('request', (request) => request.url().startsWith(root) || faults.push(request.url()));

const title = async (path) => {
  await page.goto(root + path).catch((problem) => faults.push(`${path}: ${problem.message}`));
  return page.locator('h1').first().innerText();
};
const isKept = (path) => page.waitForFunction(async (address) => Boolean(await caches.match(address)), root + path, { polling: 200 });
const caches_ = () => page.evaluate(() => caches.keys());

const seen = {};
await title('h01/');
await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, { polling: 200 });
await isKept('h01/oefeningen/01-01/');
seen.firstCaches = (await caches_()).length;
seen.otherChapterKept = await page.evaluate(async (address) => Boolean(await caches.match(address)), `${root}h02/`);

await context.setOffline(true);
seen.chapterOffline = await title('h01/');
seen.styled = await page.evaluate(() => getComputedStyle(document.querySelector('h1')).fontFamily);
seen.exerciseOffline = await title('h01/oefeningen/01-01/');
seen.byFileName = await title('h01/index.html');
seen.absent = await title('h02/');
await context.setOffline(false);

await title('downloads/');
const section = page.locator('[data-part=on-device]');
await section.waitFor({ state: 'visible' });
seen.button = await section.locator('button').first().innerText();
await section.locator('button').first().click();
await section.locator('button').nth(1).waitFor({ state: 'visible' });
await section.locator('button').first().waitFor({ state: 'hidden' });
seen.told = await section.locator('[role=status]').innerText();

await context.setOffline(true);
seen.otherChapterOffline = await title('h02/');
seen.downloadsOffline = await title('downloads/');
await context.setOffline(false);

host.use(second);
// A browser may find the newer edition before the page listens.
await page.addInitScript(() => {
  const workers = navigator.serviceWorker;
  const register = workers.register.bind(workers);
  workers.register = async (...given) => {
    const registration = await register(...given);
    await registration.update();
    return registration;
  };
});
await title('h01/');
seen.oldWhileWaiting = await page.locator('main').innerText().then((text) => !text.includes('Tweede druk'));
await page.locator('.lt-update button').waitFor();
seen.notice = await page.locator('.lt-update').innerText();
await Promise.all([page.waitForEvent('load'), page.locator('.lt-update button').click()]);
seen.newAfterUpdate = await page.locator('main').innerText().then((text) => text.includes('Tweede druk'));
await page.waitForFunction(async () => (await caches.keys()).length === 1, null, { polling: 200 });
await context.setOffline(true);
seen.keptThroughUpdate = await title('h02/');
seen.newOffline = await title('h01/').then(() => page.locator('main').innerText()).then((text) => text.includes('Tweede druk'));
await context.setOffline(false);
await title('downloads/');
await section.locator('button').nth(1).click();
await section.locator('button').first().waitFor({ state: 'visible' });
seen.forgotten = await section.locator('[role=status]').innerText();

console.log(JSON.stringify({ ...seen, faults }));
await browser.close();
host.close();
