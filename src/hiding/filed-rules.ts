// Rules for everywhere, filed so that a page reads those that can matter to it and none of the others: an index of the
// tokens that any rule needs, and the rules in shards by those tokens. Leaves storing both to browser/.
import { tokensNeeded } from './compile';
import { domOf } from './dom';
import { parseRule } from './parse-rules';
import { namesIn, questionsOf, SIGNS, tokenOf, tokensAsked, type Questions } from './tokens';

/**
 * The form of index and shards, and of the tokens in them: a change in tokens.ts needs the next number here. They are
 * written anew at each start, so that a new form needs no migration.
 */
const FILED_VERSION = 3;
/** Shards by the first bits of a token's hash: of a list of 25,000 rules each holds some 100. */
const SHARD_BITS = 8;

/** What a page must know to ask for its shards. */
export interface FiledIndex extends Questions {
  readonly version: number;
  /** The shards that there are: one of them that storage no longer has was lost. */
  readonly shards: readonly number[];
  /** A Bloom filter of the tokens that rules are filed under, six bits a character: what is not in it is in no shard. */
  readonly filter: string;
}

/** The shards that a page needs, and its tokens that may stand in them. */
export type Wanted = ReadonlyMap<number, readonly string[]>;

/**
 * Files rules for everywhere, given as their texts. What is no rule is left out. A shard is lines: a token and a rule that
 * is filed under it, by turns; one text is stored and read many times as fast as a list.
 */
export function fileRules(texts: Iterable<string>): {
  readonly index: FiledIndex;
  readonly shards: ReadonlyMap<number, string>;
} {
  const tokens = new Set<string>();
  const shards = new Map<number, string>();
  for (const text of texts) {
    for (const token of tokensOfText(text)) {
      tokens.add(token);
      const shard = shardOf(hashOf(token));
      shards.set(shard, `${shards.get(shard) ?? '\n'}${token}\n${text}\n`);
    }
  }
  const index = {
    version: FILED_VERSION,
    shards: [...shards.keys()],
    filter: filterOf(tokens),
    ...questionsOf(tokens),
  };
  return { index, shards };
}

/** What storage held as the index; null for none, or one in another form. */
export function readIndex(stored: unknown): FiledIndex | null {
  const index = Object(stored) as Partial<FiledIndex>;
  const isWhole =
    typeof index.filter === 'string' &&
    [index.shards, index.values, index.attributes, index.elements].every(Array.isArray);
  return index.version === FILED_VERSION && isWhole ? (index as FiledIndex) : null;
}

/** Which shards hold rules that can matter to this document. */
export function wantedIn(index: FiledIndex, document: Document): Wanted {
  const there = new Set(index.shards);
  const wanted = new Map<number, string[]>();
  const want = (token: string, hash: number): void => {
    const shard = shardOf(hash);
    const tokens = wanted.get(shard);
    if (tokens !== undefined) tokens.push(token);
    else if (there.has(shard)) wanted.set(shard, [token]);
  };
  const dom = domOf(document);
  for (const token of tokensAsked(dom, index)) {
    const hash = hashOf(token);
    if (mayHold(index.filter, hash)) want(token, hash);
  }
  // A page may have thousands of names, nearly all in no rule: tokens are made of the others only.
  for (const sign of SIGNS) {
    const code = sign.charCodeAt(0);
    for (const name of namesIn(dom, sign)) {
      const hash = hashOf(name, code, 0);
      if (mayHold(index.filter, hash)) want(sign + name, hash);
    }
  }
  return wanted;
}

/** The texts of the rules in a shard that one of these tokens asks for. */
export function textsIn(shard: string, tokens: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const token of tokens) {
    const line = `\n${token}\n`;
    for (let at = shard.indexOf(line); at >= 0; at = shard.indexOf(line, at)) {
      const end = shard.indexOf('\n', at + line.length);
      texts.push(shard.slice(at + line.length, end));
      at = end;
    }
  }
  return texts;
}

/** A rule by one plain selector, where nothing has to be read to know that: no commas, operators, escapes or words. */
const PLAIN = /^#@?#((?:[^\s,:\\"'(){}^]|"[^"\\]*"|\^=| (?=[^\s,:]))+)$/;

function tokensOfText(text: string): Iterable<string> {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined) return [tokenOf(plain)];
  const read = parseRule(text);
  return read.kind === 'rule' ? tokensNeeded(read.rule) : [];
}

/** Characters of a token that its hash is made of, at most. */
const SAMPLES = 8;
const HASH_BITS = 30;

/**
 * The hash of a token: its first character, its length, and characters spread over the rest. A page asks for thousands, by
 * code that runs once and so is never compiled: hence few steps, and no number beyond those that need no memory.
 */
function hashOf(text: string, first = text.charCodeAt(0), from = 1): number {
  const length = text.length - from;
  const step = Math.floor(length / SAMPLES) + 1;
  let hash = (first << 8) ^ length;
  for (let at = text.length - 1; at >= from; at -= step)
    hash = (((hash & 0xffffff) << 6) | (hash >>> 24)) ^ text.charCodeAt(at);
  return Math.imul(hash, 0x9e3779b1) >>> (32 - HASH_BITS);
}

function shardOf(hash: number): number {
  return hash >>> (HASH_BITS - SHARD_BITS);
}

/** Bits of the filter for each token, and those that are set: of tokens that no rule needs one in 400 passes. */
const BITS_PER_TOKEN = 16;
const PROBES = 4;
/** The characters of the filter begin here, with '0'. */
const FIRST = 0x30;
const BITS = 6;

function filterOf(tokens: ReadonlySet<string>): string {
  const characters = new Uint8Array(Math.ceil((tokens.size * BITS_PER_TOKEN) / BITS));
  const size = characters.length * BITS;
  for (const token of tokens) {
    const hash = hashOf(token);
    for (let probe = 0, bit = hash % size; probe < PROBES; probe++, bit = bitAfter(bit, hash, size)) {
      const at = Math.floor(bit / BITS);
      characters[at] = (characters[at] ?? 0) | (1 << (bit % BITS));
    }
  }
  return new TextDecoder().decode(characters.map((bits) => FIRST + bits));
}

function mayHold(filter: string, hash: number): boolean {
  const size = filter.length * BITS;
  for (let probe = 0, bit = hash % size; probe < PROBES; probe++, bit = bitAfter(bit, hash, size)) {
    if ((((filter.charCodeAt(Math.floor(bit / BITS)) - FIRST) >> (bit % BITS)) & 1) === 0) return false;
  }
  return true;
}

/** The next of the bits of a filter of this size that stand for a hash. */
function bitAfter(bit: number, hash: number, size: number): number {
  return (bit + ((hash >>> 8) | 1)) % size;
}
