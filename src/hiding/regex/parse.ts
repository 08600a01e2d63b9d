// Reads a JavaScript regular expression into a tree, and refuses what cannot be matched in linear time. The browser's
// own parser is asked first (making a RegExp runs nothing), so only well-formed expressions get here.

export type Assertion = 'start' | 'end' | 'word-edge' | 'no-word-edge';

export type Node =
  | { readonly kind: 'empty' }
  /** One character; `source` is a RegExp source that stands for exactly one. */
  | { readonly kind: 'one'; readonly source: string }
  | { readonly kind: 'assert'; readonly assertion: Assertion }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly min: number; readonly max: number };

export type ParsedRegex =
  { readonly ok: true; readonly node: Node; readonly flags: string } | { readonly ok: false; readonly why: string };

/** Flags that change what matches. `g`, `y` and `d` only matter to scripts and are ignored. */
const FLAGS = /^[imsu]*$/;
const SCRIPT_FLAGS = /[gyd]/g;
/** Brackets within brackets; deeper expressions are nobody's text rule. */
const MAX_DEPTH = 50;

class Refused extends Error {}

/** Parses `source` with `flags`. Never throws. */
export function parseRegex(source: string, flags: string): ParsedRegex {
  const used = flags.replace(SCRIPT_FLAGS, '');
  if (!FLAGS.test(used))
    return { ok: false, why: `Only the letters i, m, s and u may follow a regular expression, not “${flags}”.` };
  try {
    new RegExp(source, used);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
    return { ok: false, why: `The regular expression has a mistake: ${message.toLowerCase()}.` };
  }
  try {
    return { ok: true, node: new Reader(source, used).read(), flags: used };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.message };
    throw error;
  }
}

class Reader {
  readonly #source: string;
  readonly #unicode: boolean;
  #at = 0;
  #depth = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#unicode = flags.includes('u');
  }

  read(): Node {
    return this.#choice();
  }

  #choice(): Node {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && this.#peek() !== '|' && this.#peek() !== ')') {
      parts.push(this.#quantified(this.#atom()));
    }
    if (parts.length === 0) return { kind: 'empty' };
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'sequence', parts };
  }

  #quantified(part: Node): Node {
    const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 40));
    if (quantifier === null) return part;
    this.#at += quantifier[0].length;
    const sign = quantifier[0][0];
    if (sign === '*') return { kind: 'repeat', part, min: 0, max: Infinity };
    if (sign === '+') return { kind: 'repeat', part, min: 1, max: Infinity };
    if (sign === '?') return { kind: 'repeat', part, min: 0, max: 1 };
    const min = Number(quantifier[1]);
    const max = quantifier[2] === '' ? min : quantifier[3] === '' ? Infinity : Number(quantifier[3]);
    return { kind: 'repeat', part, min, max };
  }

  #atom(): Node {
    const char = this.#peek();
    if (char === '(') return this.#group();
    if (char === '[') return { kind: 'one', source: this.#class() };
    if (char === '\\') return this.#escape();
    if (char === '^' || char === '$') {
      this.#at++;
      return { kind: 'assert', assertion: char === '^' ? 'start' : 'end' };
    }
    const length = this.#unicode && (this.#source.codePointAt(this.#at) ?? 0) > 0xffff ? 2 : 1;
    const one = this.#source.slice(this.#at, this.#at + length);
    this.#at += length;
    return { kind: 'one', source: one === '.' ? '.' : literal(one) };
  }

  #group(): Node {
    const opening = /^\((?:\?(?::|<(?![=!])[^>]*>))?/.exec(this.#source.slice(this.#at))?.[0] ?? '(';
    this.#at += opening.length;
    if (opening === '(' && this.#peek() === '?') {
      const what = this.#source.slice(this.#at, this.#at + 3);
      throw new Refused(
        /^\?<?[=!]/.test(what)
          ? 'Looking ahead or behind, (?=…), (?!…), (?<=…) or (?<!…), cannot be matched in bounded time. Say what the text holds instead.'
          : 'Flags inside a regular expression are not supported. Put them after its last slash.',
      );
    }
    if (++this.#depth > MAX_DEPTH) throw new Refused('The regular expression has too many brackets within brackets.');
    const node = this.#choice();
    this.#depth--;
    this.#take(')');
    return node;
  }

  #class(): string {
    const start = this.#at++;
    while (this.#peek() !== ']') this.#at += this.#peek() === '\\' ? 2 : 1;
    this.#at++;
    return this.#source.slice(start, this.#at);
  }

  #escape(): Node {
    const rest = this.#source.slice(this.#at, this.#at + 60);
    const next = rest[1] ?? '';
    if (next === 'b' || next === 'B') {
      this.#at += 2;
      return { kind: 'assert', assertion: next === 'b' ? 'word-edge' : 'no-word-edge' };
    }
    if (/^\\(?:[1-9]|k<)/.test(rest)) {
      throw new Refused(
        'A regular expression that refers back to an earlier part (\\1, \\k<name>) cannot be matched in bounded time.',
      );
    }
    if (/[pP]/.test(next) && !this.#unicode) throw new Refused('\\p{…} needs the letter u after the last slash.');
    const pattern = this.#unicode
      ? /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[^])/u
      : /^\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|0[0-7]{0,2}|[^])/;
    const source = pattern.exec(rest)?.[0] ?? rest.slice(0, 2);
    // `\c` without a letter is a backslash, and the c stands for itself.
    this.#at += source === '\\c' ? 1 : source.length;
    return { kind: 'one', source: source === '\\c' ? '\\\\' : source };
  }

  #peek(): string {
    return this.#source[this.#at] ?? '';
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at++;
    return true;
  }
}

function literal(one: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(one) ? `\\${one}` : one;
}
