// Scores pages with Lighthouse on its throttled phone; a line of JSON for every page.
// usage: node lighthouse.mjs NODE_MODULES ADDRESS PATH...
import { pathToFileURL } from 'node:url';

const [modules, address, ...paths] = process.argv.slice(2);
const of = (name) => import(pathToFileURL(`${modules}/${name}`).href);
const { default: lighthouse } = await of('lighthouse/core/index.js');
const { launch } = await of('chrome-launcher/dist/index.js');
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const chrome = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: flags });

/** A page that a busy machine could not be asked about is asked again. */
async function asked(path, times = 3) {
  const { lhr } = await lighthouse(address + path, { port: chrome.port, output: 'json', logLevel: 'silent' });
  if (!lhr.runtimeError || times === 1) return lhr;
  return asked(path, times - 1);
}

for (const path of paths) {
  const lhr = await asked(path);
  const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
  const counted = Object.values(lhr.categories).filter(({ id }) => id !== 'performance').flatMap(({ auditRefs }) => auditRefs);
  const missed = counted.filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1).map(({ id }) => id);
  const moved = lhr.audits['cumulative-layout-shift'].numericValue;
  const blocking = lhr.audits['render-blocking-resources']?.details?.items?.map(({ url }) => url) ?? [];
  console.log(JSON.stringify({ path, scores, missed, moved, blocking, failed: lhr.runtimeError?.code }));
}
await chrome.kill();
