// Serves the journeys' pages on this machine and writes down every request. Each page gets an origin of its own: NAME.localhost.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers so much later, in milliseconds. */
  readonly after?: number;
}

export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface PageServer {
  /** Puts a page at `/` of an origin that no other page has; gives its address. */
  add(page: ServedPage | string, path?: string): string;
  /** Puts a further page on the origin of an address given by `add`. */
  addTo(address: string, path: string, page: ServedPage | string): string;
  /** Every request so far, in order. */
  readonly asked: readonly Asked[];
  readonly port: number;
  close(): Promise<void>;
}

/** A drawn sea of 960 × 600 CSS pixels, in colours of its own for every address; SVG, so that no file is needed. */
function picture(path: string): string {
  const hue = [...path].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  const sky = `hsl(${hue} 45% 82%)`;
  const shapes = [0, 1, 2, 3].map((at) => {
    const top = 300 + at * 70;
    const fill = `hsl(${(hue + 150) % 360} 25% ${58 - at * 11}%)`;
    return `<path fill="${fill}" d="M0 ${top} q 240 -${90 - at * 25} 480 0 t 480 0 V 600 H 0 z"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600"><rect width="960" height="600" fill="${sky}"/><circle cx="${200 + hue}" cy="150" r="60" fill="#fff8e0"/>${shapes.join('')}</svg>`;
}

export async function serve(): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const asked: Asked[] = [];
  let names = 0;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    asked.push({ host, path: request.url ?? '/', headers: request.headers });
    const page = pages.get(host + path);
    if (page) {
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
        response.end(page.html);
      }, page.after ?? 0);
    } else if (/\.(svg|jpg|png)$/.test(path)) {
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=60' });
      response.end(picture(path));
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not here.');
    }
  };

  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const put = (host: string, path: string, page: ServedPage | string): string => {
    pages.set(host + path, typeof page === 'string' ? { html: page } : page);
    return `http://${host}:${port}${path}`;
  };

  return {
    asked,
    port,
    add: (page, path = '/') => put(`page${++names}.localhost`, path, page),
    addTo: (address, path, page) => put(new URL(address).hostname, path, page),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
