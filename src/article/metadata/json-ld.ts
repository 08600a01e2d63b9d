// Reads the page's JSON-LD, which is whatever the page's authors and attackers wrote: broken, huge, nested, of any type.
// Gives flat lists of typed things; choosing the one that describes this page is schema.ts.

/** Characters of JSON-LD read per page. Measured news pages stay under 400,000; a block of 20 MB is an attack. */
const MAX_CHARACTERS = 2_000_000;
/** Scripts read per page. */
const MAX_SCRIPTS = 60;
/** Objects looked at per page, and how deep they may nest. */
const MAX_THINGS = 4_000;
const MAX_DEPTH = 12;

export type JsonObject = Readonly<Record<string, unknown>>;

/** One typed object of the page's JSON-LD. */
export interface Thing {
  /** `@type` without its vocabulary, e.g. `NewsArticle`. Never empty. */
  readonly types: readonly string[];
  readonly data: JsonObject;
  /** Property that led here from the nearest typed object; '' at the top or inside `@graph`. */
  readonly property: string;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property the object itself has: `__proto__` and `constructor` of the page's JSON lead nowhere. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value as a list: nothing, one or many. At most 50. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

/** Every typed thing in the page's JSON-LD, in the order written, and the untyped or typed objects by `@id`. */
export function readJsonLd(document: Document): { things: readonly Thing[]; byId: ReadonlyMap<string, JsonObject> } {
  const things: Thing[] = [];
  const byId = new Map<string, JsonObject>();
  let left = MAX_CHARACTERS;
  let scripts = 0;
  for (const script of document.getElementsByTagName('script')) {
    if (!/^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const text = script.textContent ?? '';
    if (++scripts > MAX_SCRIPTS) break;
    if (text.length > left) continue;
    left -= text.length;
    collect(parseLoosely(text), things, byId);
  }
  return { things, byId };
}

function collect(root: unknown, things: Thing[], byId: Map<string, JsonObject>): void {
  const stack: { value: unknown; property: string; depth: number }[] = [{ value: root, property: '', depth: 0 }];
  let looked = 0;
  for (let next = stack.pop(); next !== undefined && looked < MAX_THINGS; next = stack.pop()) {
    const { value, property, depth } = next;
    looked++;
    if (depth > MAX_DEPTH) continue;
    if (Array.isArray(value)) {
      for (let i = Math.min(value.length, 500) - 1; i >= 0; i--)
        stack.push({ value: value[i] as unknown, property, depth: depth + 1 });
    } else if (isObject(value)) {
      const types = typesOf(value);
      if (types.length > 0) things.push({ types, data: value, property });
      const id = own(value, '@id');
      if (typeof id === 'string' && id !== '' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
      for (const key of Object.keys(value).slice(0, 200).reverse()) {
        const child = own(value, key);
        if (typeof child !== 'object' || child === null) continue;
        stack.push({ value: child, property: key === '@graph' ? property : key, depth: depth + 1 });
      }
    }
  }
}

function typesOf(object: JsonObject): string[] {
  const types: string[] = [];
  for (const type of listOf(own(object, '@type'))) {
    if (typeof type !== 'string' || type.length > 200) continue;
    const name = /([A-Za-z0-9]+)\/?\s*$/.exec(type)?.[1];
    if (name !== undefined) types.push(name);
  }
  return types;
}

/** JSON.parse, and once more after repair; undefined where that fails too. */
export function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The page's JSON is broken; see whether cheap repair makes sense of it.
  }
  try {
    return JSON.parse(repair(text)) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Repairs what content systems break most: CDATA and comment wrappers, comments, trailing commas and semicolons, raw line
 * breaks and bare quotes inside strings, impossible escapes, quotes written as `&quot;`, several objects in a row.
 * One pass over the text, linear.
 */
function repair(raw: string): string {
  let text = raw.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, ' ');
  if (!text.includes('"')) text = text.replace(/&quot;|&#0?34;/g, '"');
  const start = text.search(/[[{]/);
  if (start < 0) return '';
  const out: string[] = [];
  let depth = 0;
  let objects = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '"') {
      i = copyString(text, i, out);
    } else if (c === '/' && (text[i + 1] === '/' || text[i + 1] === '*')) {
      const end = text[i + 1] === '/' ? text.indexOf('\n', i) : text.indexOf('*/', i + 2);
      i = end < 0 ? text.length : text[i + 1] === '/' ? end : end + 1;
    } else if (c === '}' || c === ']') {
      dropTrailingComma(out);
      out.push(c);
      depth--;
    } else if (c === '{' || c === '[') {
      if (depth === 0 && objects++ > 0) out.push(',');
      out.push(c);
      depth++;
    } else if (depth > 0 && c > ' ') {
      out.push(c);
    } else {
      out.push(' ');
    }
  }
  return `[${out.join('')}]`;
}

/** Copies the string that opens at `from` and gives the position of its closing quote. */
function copyString(text: string, from: number, out: string[]): number {
  out.push('"');
  for (let i = from + 1; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '\\') {
      const next = text[++i] ?? '';
      const isCode = next === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(i + 1, i + 5));
      out.push(isCode || '"\\/bfnrt'.includes(next) ? `\\${next}` : next < ' ' ? ' ' : next);
    } else if (c === '"') {
      // A quote ends the string only where JSON goes on after it; any other is a quote the author forgot to escape.
      if (/^\s*(?:[,:}\]]|$|\/[/*])/.test(text.slice(i + 1, i + 40))) {
        out.push('"');
        return i;
      }
      out.push('\\"');
    } else {
      out.push(c < ' ' ? ' ' : c);
    }
  }
  out.push('"');
  return text.length;
}

function dropTrailingComma(out: string[]): void {
  let last = out.length - 1;
  while (last >= 0 && out[last] === ' ') last--;
  if (out[last] === ',') out[last] = ' ';
}
