// Two builds of a site at one address, below /boek/: what a host does that puts a newer edition in the place of an older.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.woff2': 'font/woff2' };

/** The address of a build; `use` puts another one in its place. */
export async function served(first) {
  let folder = first;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).replace(/^\/boek\//, '');
    const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    try {
      const data = await readFile(file);
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(data);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.on('listening', done));
  const root = `http://127.0.0.1:${server.address().port}/boek/`;
  return { root, use: (other) => { folder = other; }, close: () => server.close() };
}
