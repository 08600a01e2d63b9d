// What an article may hold, written down a second time and independently of src/article/sanitize.ts, as the oracle of
// the hostile tests: whatever a page does, nothing outside this list may come out of the engine.

const TAGS = new Set(
  (
    'a abbr article audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption ' +
    'figure h2 h3 h4 h5 h6 hr i iframe img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span ' +
    'strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr ' +
    'math mi mn mo mrow mfrac msup msub msubsup msqrt mroot mtext mspace munder mover munderover mtable mtr mtd menclose mpadded mphantom mstyle ms semantics'
  ).split(' '),
);
const ANYWHERE = new Set(['dir', 'lang', 'title']);
const BY_TAG: Readonly<Record<string, string>> = {
  a: 'href rel',
  audio: 'controls preload src',
  abbr: 'title',
  blockquote: 'cite',
  col: 'span',
  colgroup: 'span',
  del: 'cite datetime',
  details: 'open',
  iframe: 'src width height',
  img: 'alt height width src srcset sizes',
  ins: 'cite datetime',
  li: 'value',
  math: 'display alttext',
  ol: 'reversed start type',
  q: 'cite',
  source: 'height media sizes src srcset type width',
  span: 'data-part',
  figcaption: 'data-part',
  small: 'data-part',
  cite: 'data-part',
  td: 'abbr colspan headers rowspan',
  th: 'abbr colspan rowspan scope',
  time: 'datetime',
  video: 'controls height poster preload src width',
};
const VIDEO_FRAME =
  /^https:\/\/(?:www\.youtube-nocookie\.com\/embed\/[\w-]+|player\.vimeo\.com\/video\/\d+\?dnt=1(?:&h=\w+)?|www\.dailymotion\.com\/embed\/video\/\w+)$/;
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
/** This machine and private networks, in every way the URL parser leaves them written. */
const PRIVATE =
  /^(?:localhost|[^.]+|.*\.(?:localhost|local|lan|internal|home\.arpa)|0\..*|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[::1?\]|\[f[cd].*|\[fe[89ab].*|\[::ffff:.*)\.?$/;

/** Takes an article's HTML; gives a sentence for everything in it that must not be there. Empty is safe. */
export function violations(html: string, document: Document): string[] {
  const inert = document.createElement('template');
  inert.innerHTML = html;
  return [...inert.content.querySelectorAll('*')].flatMap(ofElement);
}

function ofElement(element: Element): string[] {
  const name = element.localName;
  if (!TAGS.has(name)) return [`<${name}> is not on the list`];
  const mathematics = 'http://www.w3.org/1998/Math/MathML';
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' && element.namespaceURI !== mathematics)
    return [`<${name}> in ${element.namespaceURI ?? 'no namespace'}`];
  const own = new Set((BY_TAG[name] ?? '').split(' '));
  const found: string[] = [];
  for (const { name: attribute, value } of element.attributes) {
    if (!ANYWHERE.has(attribute) && !own.has(attribute)) found.push(`<${name} ${attribute}="${value.slice(0, 80)}">`);
    else found.push(...ofAddress(name, attribute, value));
  }
  if (name === 'a' && element.hasAttribute('href') && element.getAttribute('rel') !== 'noopener noreferrer')
    found.push(`<a rel="${element.getAttribute('rel') ?? ''}">`);
  if (name === 'iframe' && !VIDEO_FRAME.test(element.getAttribute('src') ?? ''))
    found.push(`<iframe src="${element.getAttribute('src') ?? ''}">`);
  if (name === 'img' && !element.hasAttribute('src')) found.push('<img> without an address');
  return found;
}

function ofAddress(tag: string, attribute: string, value: string): string[] {
  if (attribute === 'href' || attribute === 'cite')
    return /^(?:https?:|mailto:)/.test(schemeOf(value)) ? [] : [`<${tag} ${attribute}="${value.slice(0, 80)}">`];
  if (attribute === 'srcset')
    return value.split(/,\s+/).flatMap((entry) => ofPicture(tag, attribute, entry.trim().split(/\s+/)[0] ?? ''));
  if ((attribute === 'src' || attribute === 'poster') && tag !== 'iframe') return ofPicture(tag, attribute, value);
  return [];
}

function ofPicture(tag: string, attribute: string, value: string): string[] {
  if (DATA_PICTURE.test(value)) return [];
  const scheme = schemeOf(value);
  if (!/^https?:/.test(scheme)) return [`<${tag} ${attribute}="${value.slice(0, 80)}">`];
  const { hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return [`a user name in <${tag} ${attribute}>`];
  return PRIVATE.test(hostname) ? [`<${tag} ${attribute}> asks the private host ${hostname}`] : [];
}

/** The scheme of an absolute address as the URL parser reads it; empty for a relative one. */
function schemeOf(value: string): string {
  try {
    return new URL(value).protocol;
  } catch {
    return ''; // Relative or no address at all: neither may stand in an article.
  }
}
