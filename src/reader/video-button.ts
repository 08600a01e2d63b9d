// A video of another site is a button until the person asks for it: no frame, cookie or request before that.
import type { Text } from '../ui/texts';

/** What a video host is called, and the page where a frame's video can be watched. */
const HOSTS: readonly {
  readonly host: RegExp;
  readonly name: string;
  readonly path: RegExp;
  readonly page: (id: string) => string;
}[] = [
  {
    host: /(?:^|\.)youtube(?:-nocookie)?\.com$/,
    name: 'YouTube',
    path: /^\/embed\/([\w-]+)/,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  { host: /(?:^|\.)vimeo\.com$/, name: 'Vimeo', path: /^\/video\/(\d+)/, page: (id) => `https://vimeo.com/${id}` },
  {
    host: /(?:^|\.)dailymotion\.com$/,
    name: 'Dailymotion',
    path: /^\/embed\/video\/(\w+)/,
    page: (id) => `https://www.dailymotion.com/video/${id}`,
  },
];

/** Adds a button that becomes the frame's video, and a link for pages whose policy lets no frame in. */
export function addVideoButton(frame: Element, parent: Node, document: Document, text: Text): void {
  const source = frame.getAttribute('src') ?? '';
  if (!URL.canParse(source)) return;
  const url = new URL(source);
  if (url.protocol !== 'https:') return;
  const known = HOSTS.find(({ host }) => host.test(url.hostname));
  const site = known?.name ?? url.hostname.replace(/^www\./, '');
  const id = known?.path.exec(url.pathname)?.[1];
  const title = frame.getAttribute('title')?.trim() ?? '';

  const box = document.createElement('div');
  box.className = 'video';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'video-button';
  button.textContent = text('playVideo', { site });
  if (title !== '') button.append(nameOf(title, document));
  const link = document.createElement('a');
  link.href = known !== undefined && id !== undefined ? known.page(id) : url.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = text('watchOn', { site });
  button.addEventListener('click', () => {
    const player = makePlayer(url, title === '' ? text('videoFrom', { site }) : title, document);
    button.replaceWith(player);
    player.focus();
  });
  box.append(button, link);
  parent.appendChild(box);
}

function nameOf(title: string, document: Document): Element {
  const name = document.createElement('span');
  name.className = 'video-title';
  name.textContent = title;
  return name;
}

function makePlayer(url: URL, title: string, document: Document): HTMLIFrameElement {
  const player = document.createElement('iframe');
  player.title = title;
  player.allow = 'fullscreen; encrypted-media; picture-in-picture';
  // Video hosts refuse to play without knowing the site that asks, so it is told the site and not the page.
  player.referrerPolicy = 'strict-origin';
  player.src = url.href;
  return player;
}
