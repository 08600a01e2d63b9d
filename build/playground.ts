// Serves the reader over sample articles as a plain web page, for working on its looks without an extension:
// `npm run playground`, then the address it prints. The page side is playground/page.ts.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const fonts = fileURLToPath(new URL('../node_modules/@fontsource-variable/lexend/files/', import.meta.url));

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Galley playground</title><body><script type="module" src="/page.js"></script></body></html>`;

async function bundle(): Promise<string> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('playground/page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    write: false,
  });
  return built.outputFiles[0]?.text ?? '';
}

/** A grey picture of the size in its name, e.g. /picture/1200x800.svg; late by `?wait=` milliseconds. */
function picture(path: string): string | null {
  const size = /^\/picture\/(\d+)x(\d+)\.svg$/.exec(path);
  if (size === null) return null;
  const [, width, height] = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 12 8" preserveAspectRatio="none"><rect width="12" height="8" fill="#9fb3c8"/><path d="M0 8L4 3l3 3 2-2 3 4z" fill="#52697f"/><circle cx="9.5" cy="1.8" r="1" fill="#f2e6c4"/></svg>`;
}

const server = createServer((request, response) => {
  void (async () => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer) => response.writeHead(200, { 'content-type': type }).end(body);
    if (url.pathname === '/') return send('text/html; charset=utf-8', page);
    if (url.pathname === '/page.js') return send('text/javascript; charset=utf-8', await bundle());
    const font = /^\/fonts\/([\w-]+\.woff2)$/.exec(url.pathname)?.[1];
    if (font !== undefined) return send('font/woff2', await readFile(fonts + font));
    const drawn = picture(url.pathname);
    if (drawn === null) return response.writeHead(404).end();
    await new Promise((resolve) => setTimeout(resolve, Number(url.searchParams.get('wait') ?? 0)));
    return send('image/svg+xml', drawn);
  })().catch((error: unknown) => response.writeHead(500).end(String(error)));
});

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}/`);
});
