// Serves the journeys' pages on this machine and writes down every request. Each page gets an origin of its own: NAME.localhost.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
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

/** A grey picture of 640 × 360 CSS pixels; as SVG, so that no file is needed. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#789"/></svg>';

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
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.html);
    } else if (/\.(svg|jpg|png)$/.test(path)) {
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=60' });
      response.end(picture);
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
