// Keeps the book on this device. `book` is written above by the build: version, shell, list and the words of a page
// that is not here. Nothing of another host, and nothing outside this site's folder, is ever kept.
const here = self.registration.scope;
const prefix = `lesstof ${here} `;
const name = prefix + book.version;
const AT_ONCE = 4;

const keyOf = (address) => {
  const { origin, pathname } = new URL(address, here);
  return origin + pathname.replace(/\/index\.html$/, '/');
};
const pathOf = (key) => key.slice(here.length);
const isOurs = (request) => request.method === 'GET' && request.url.startsWith(here) && !request.headers.has('range');
const isFresh = (path) => path.startsWith('downloads/') || path === 'service-worker.js';
const isMissing = (cache) => async (path) => !(await cache.match(keyOf(path)));

const fetched = async (path) => {
  const response = await fetch(keyOf(path), { cache: 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`${response.status} ${path}`);
  return response;
};

const listOf = async (cache) => {
  const key = (await cache.keys()).find((request) => /\/assets\/offline\.[0-9a-f]+\.json$/.test(request.url));
  return key ? (await cache.match(key)).json() : {};
};

// Every path once, a few at a time; `tell` hears how many are done. Rejects with the first that fails.
const keep = async (cache, paths, tell = () => {}) => {
  const missing = [];
  for (const path of paths) if (await isMissing(cache)(path)) missing.push(path);
  let done = paths.length - missing.length;
  const work = async () => {
    for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
      await cache.put(keyOf(path), await fetched(path));
      tell((done += 1), paths.length);
    }
  };
  tell(done, paths.length);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

// What an earlier version kept is kept by this one: copied where it is the same, else fetched.
const takeOver = async (cache) => {
  const list = await listOf(cache);
  for (const other of (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name)) {
    const old = await caches.open(other);
    const before = await listOf(old);
    for (const path of (await old.keys()).map((request) => pathOf(request.url)).filter((one) => one in list)) {
      const kept = await old.match(keyOf(path));
      const same = before[path]?.[0] === list[path][0];
      await (same ? cache.put(keyOf(path), kept) : keep(cache, [path])).catch(() => {});
    }
  }
};

const install = async () => {
  const cache = await caches.open(name);
  await keep(cache, [...book.shell, book.list]);
  await takeOver(cache);
};

const activate = async () => {
  const old = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
  await self.clients.claim();
};

const absent = () => new Response(book.absent, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

const answer = async (event) => {
  const { request } = event;
  const key = keyOf(request.url);
  const cache = await caches.open(name);
  const fresh = isFresh(pathOf(key));
  const kept = await cache.match(key);
  if (kept && !fresh) return kept;
  try {
    const response = await fetch(request);
    const whole = response.status === 200 && !response.redirected;
    if (whole && (!fresh || key.endsWith('/'))) event.waitUntil(cache.put(key, response.clone()));
    return response;
  } catch {
    const found = kept ?? (await cache.match(`${key}/`));
    return found ?? (request.mode === 'navigate' ? absent() : Response.error());
  }
};

const chapterOf = (path) => /^h\d+\//.exec(path)?.[0];
const belongsTo = (chapter) => (path) => path.startsWith(chapter) || (path.startsWith('media/') && path.includes(`/${chapter}`));

const orders = {
  update: () => self.skipWaiting(),

  // The page that is open, all of its chapter, and what the search looks things up in.
  visited: async (cache, { at }) => {
    const list = await listOf(cache);
    const path = pathOf(keyOf(at));
    const chapter = chapterOf(path);
    const wanted = Object.keys(list).filter((one) => one.endsWith('.json') || (chapter && belongsTo(chapter)(one)));
    await keep(cache, path in list ? [path, ...wanted] : wanted);
  },

  state: async (cache, _, tell) => {
    const list = await listOf(cache);
    const sizes = Object.values(list).map(([, size]) => size);
    let kept = 0;
    for (const path of Object.keys(list)) kept += !(await isMissing(cache)(path));
    tell({ kept, all: sizes.length, size: sizes.reduce((sum, size) => sum + size, 0) });
  },

  whole: async (cache, _, tell) => {
    await keep(cache, Object.keys(await listOf(cache)), (kept, all) => tell({ kept, all }));
    tell({ finished: true });
  },

  forget: async (cache, _, tell) => {
    const shell = new Set([...book.shell, book.list].map(keyOf));
    for (const request of await cache.keys()) if (!shell.has(request.url)) await cache.delete(request);
    tell({ forgotten: true });
  },
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => isOurs(event.request) && event.respondWith(answer(event)));
self.addEventListener('message', (event) => {
  const tell = (news) => event.ports[0]?.postMessage(news);
  const order = orders[event.data?.ask];
  const work = async () => order?.(await caches.open(name), event.data, tell);
  event.waitUntil(work().catch((problem) => tell({ failed: String(problem) })));
});
