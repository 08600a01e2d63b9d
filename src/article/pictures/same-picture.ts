// Tells whether two addresses show one picture at different sizes, formats or delivery hosts.

const EXTENSIONS = /(?:\.(?:jpe?g|jfif|png|webp|avif|gif|bmp|tiff?|svg|html?|php|ashx|aspx))+$/i;
/** What image services add to a file's name to say its size, density or crop. */
const SIZE_PART =
  /[-_.@](?:\d{2,4}x\d{2,4}|\d{2,5}x|x\d{2,5}|[wh]_?\d{2,5}|\d{2,4}w|@?[1-4]x|\d{2,4}px|scaled|rotated|e\d{10,}|x?small|medium|x?large|thumb(?:nail)?|full|crop(?:ped)?|square|wide|preview|blur(?:red)?|mobile|desktop|retina|[sml]|xs|x{1,3}l|max)$/i;
/** A bare number is a size only where it is a usual width; the rest are a camera's or a gallery's own numbers. */
const WIDTH_PART =
  /[-_.](?:100|120|150|160|200|240|250|300|320|360|400|420|450|480|500|600|620|624|640|650|660|700|720|740|750|768|780|800|820|860|900|940|960|970|976|980|1000|1024|1080|1100|1120|1200|1280|1366|1400|1440|1500|1536|1600|1800|1920|2000|2048|2400|2500|2560|3000|3840)$/;
const CAMERA = /(?:^|[-_])(?:img|dscn?|dscf|dji|gopr|pxl|p|pic|picture|photo|image|slide|foto|bild|screenshot)$/i;
/** File names and folders that say nothing about which picture it is. */
const GENERIC =
  /^(?:\d{1,5}|\d+x\d+|\d+_\d+_\d+_\d+|images?|img|imgs|photos?|pictures?|media|original|master|large|medium|small|thumbs?|thumbnail|default|upload|uploads|fetch|resize[dr]?|crop|fit-in|unsafe|full|max|static|assets?|files?|public|cache|styles?|render|index|content|wp-content|sites|api|res|view|download|get|jpe?g|png|webp|avif)$/i;
/** Folders that are an image service's orders: "c_fill,w_800", "width=640", "filters:quality(80)". */
const ORDER = /^(?:[whqtfcds]\d{1,4}|v\d+|[a-z]{1,2}_[a-z0-9.:]+|.*[=,].*|[a-z]+:.*)$/i;
/** Parameters that say which picture, where the path does not. */
const IDENTITY =
  /^(?:id|img|image|image_?id|file|file_?id|f|src|url|path|p|photo|pic|media|asset|uuid|guid|name|key|u)$/i;

/** Whether two absolute addresses show the same picture. */
export function samePicture(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const key = pictureKey(a);
  return key !== '' && key === pictureKey(b);
}

/** Keys of addresses asked about lately: a page's pictures are compared with each other and with its metadata. */
const keys = new Map<string, string>();
const MOST_KEYS = 2_000;

/** What names the picture in an address, whatever its size, format or delivery host; '' where nothing does. */
export function pictureKey(address: string): string {
  let key = keys.get(address);
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(address, (key = readKey(address)));
  }
  return key;
}

const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|webp)$/;

function readKey(address: string): string {
  if (address.startsWith('data:')) return `data:${address.length}:${address.slice(-64)}`;
  let url: URL;
  try {
    url = new URL(innermost(address));
  } catch {
    return '';
  }
  const parts = decode(url.pathname)
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  // Some services put what is asked of a picture behind its name: “harbour.jpg/w_300,h_200/file.webp”.
  const named = parts.findIndex((part) => PICTURE_FILE.test(part));
  if (named >= 0) parts.length = named + 1;
  const file = parts.pop() ?? '';
  const stem = stemOf(file);
  const telling = parts.filter((part) => !GENERIC.test(part) && !ORDER.test(part));
  let key = stem;
  if (stem === '' || GENERIC.test(stem)) key = `${telling.slice(-2).join('/')}/`;
  else if (!isSpecific(stem)) key = `${telling.at(-1) ?? ''}/${stem}`;
  if (!EXTENSIONS.test(file) || /\.(?:php|ashx|aspx|html?)$/.test(file)) key += identityOf(url);
  return key === '/' ? '' : key;
}

function stemOf(file: string): string {
  let stem = file
    .replace(EXTENSIONS, '')
    .replace(/[~!;].*$/, '')
    .replace(EXTENSIONS, '');
  for (;;) {
    const shorter = stem.replace(SIZE_PART, '');
    const shortest = shorter === stem ? stem.replace(WIDTH_PART, '') : shorter;
    if (shortest === stem || shortest.length < 3 || (shorter === stem && CAMERA.test(shortest))) return stem;
    stem = shortest;
  }
}

/** Whether a file's name alone names one picture: long, or with a number that a camera, agency or system gave. */
function isSpecific(stem: string): boolean {
  return stem.length >= 12 || /\d{5,}/.test(stem);
}

function identityOf(url: URL): string {
  let identity = '';
  for (const [name, value] of url.searchParams) if (IDENTITY.test(name)) identity += `&${name}=${value.slice(0, 200)}`;
  return identity;
}

/** The address that an image service was asked to scale, where the whole of it stands inside the service's own. */
function innermost(address: string): string {
  const inner = /.(https?(?::|%3a)(?:\/|%2f){1,2}.+)$/i.exec(address)?.[1];
  if (inner === undefined) return address;
  const whole = /^https?%3a/i.test(inner) ? decode(inner.split('&', 1)[0] ?? '') : inner;
  return innermost(whole.replace(/^(https?):\/(?!\/)/i, '$1://'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray "%" in a file's name: the text as it stands names the picture just as well.
  }
}
