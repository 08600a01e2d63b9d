// Which addresses may stand in an article. Always decided on the parsed URL, never on the text of it.

const LINKS = new Set(['http:', 'https:', 'mailto:']);
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
/** Longest data: picture kept, in characters; larger ones are somebody's whole photo archive or an attack. */
const MAX_DATA = 5_000_000;

/** Players of well-known video hosts, each with the address that sets no cookies before it plays. */
const VIDEO_HOSTS: readonly {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly privacy: (url: URL) => string | null;
}[] = [
  {
    host: /^(?:www\.)?(?:youtube\.com|youtube-nocookie\.com)$/,
    path: /^\/embed\/[\w-]+$/,
    privacy: (url) => `https://www.youtube-nocookie.com${url.pathname}`,
  },
  {
    host: /^player\.vimeo\.com$/,
    path: /^\/video\/\d+$/,
    privacy: (url) => {
      const hash = url.searchParams.get('h');
      return `https://player.vimeo.com${url.pathname}?dnt=1${hash !== null && /^\w+$/.test(hash) ? `&h=${hash}` : ''}`;
    },
  },
  {
    host: /^(?:www\.)?dailymotion\.com$/,
    path: /^\/embed\/video\/\w+$/,
    privacy: (url) => `https://www.dailymotion.com${url.pathname}`,
  },
];

/** Resolves an address against a base; null where it is none, or where it carries a user name and password. */
export function resolveUrl(address: string, base?: string): URL | null {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return null; // Not an address: the caller leaves the link or picture out.
  }
  url.username = '';
  url.password = '';
  return url;
}

/** Whether an address may be a link's: http(s) or mailto. */
export function isLink(url: URL): boolean {
  return LINKS.has(url.protocol);
}

/** An absolute http(s) or mailto address. */
export function isAllowedLink(address: string): boolean {
  const url = resolveUrl(address);
  return url !== null && isLink(url);
}

/** An absolute http(s) address, or a data: address of a bitmap. */
export function isAllowedPicture(address: string): boolean {
  if (DATA_PICTURE.test(address)) return address.length <= MAX_DATA;
  const url = resolveUrl(address);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}

/** The cookieless address of a known video host's player, or null for any other frame. */
export function privateVideoFrame(address: string, base?: string): string | null {
  const url = resolveUrl(address, base);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  for (const { host, path, privacy } of VIDEO_HOSTS)
    if (host.test(url.hostname) && path.test(url.pathname)) return privacy(url);
  return null;
}

/** Whether the address is exactly what `privateVideoFrame` makes of it. */
export function isVideoFrame(address: string): boolean {
  return address !== '' && privateVideoFrame(address) === address;
}
