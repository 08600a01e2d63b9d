// "Always bring it back": rules that would keep a block that was taken out, best first. Whether one does keep it, and
// nothing else beside it, is for the caller to try.
import { countWords } from '../article/dom/text';
import { domOf, type Dom } from './dom';
import { hostnameOf } from './hosts';
import { ruleForElement, wordsAsText, type PickScope } from './rule-for-element';
import type { Rule, Target } from './types';

/** A selector that takes more elements of a page than this names no kind of block. */
const MAX_ALIKE = 12;
/** A block that a selector takes may hold so many times the words of the one meant, and some more. */
const MAX_GROWTH = 3;
const SOME_WORDS = 20;
/** Letters that must be left of a text whose numbers become "anything". */
const TELLING = 12;
const INNER = 'h1,h2,h3,h4,h5,h6,p,li,td,dt,dd,figcaption,blockquote';
const ATTRIBUTES = ['data-testid', 'data-component', 'data-module', 'itemprop'];

/** A block that was taken out. */
export interface TakenBlock {
  /** The element of the page; null where the block was put together from several. */
  readonly element: Element | null;
  /** Its words, or the beginning of them. */
  readonly text: string;
  readonly words: number;
}

/**
 * Rules that may keep `block` on the site of `url`, or everywhere, each once. A site's own names for its parts come first
 * there, and the block's words everywhere else, where those names mean nothing. None for a site that has no name (a file).
 */
export function keepRules(block: TakenBlock, where: 'site' | 'everywhere', url: string, document: Document): Rule[] {
  if (where === 'site' && hostnameOf(url) === '') return [];
  const dom = domOf(document);
  const selectors = selectorsOf(block, dom).map((selector): Target => ({ kind: 'selector', selector }));
  const texts = textsOf(block, dom).map((text): Target => ({ kind: 'text', text }));
  const targets = where === 'site' ? [...selectors, ...texts] : [...texts, ...selectors];
  // A sub-host's own rule is the stronger one, for where a rule of the person's for that host hides the block.
  const scopes: readonly PickScope[] = where === 'site' ? ['site', 'host'] : ['everywhere'];
  const rules = new Map<string, Rule>();
  for (const scope of scopes) {
    for (const target of targets) {
      const made = ruleForElement({ target, scope, action: 'keep', onPage: false }, url);
      if (made.ok && made.warning === null) rules.set(made.rule.text, made.rule);
    }
  }
  return [...rules.values()];
}

/** Selectors by names that a person gave to the block, or to the box that it stands in. */
function selectorsOf({ element, words }: TakenBlock, dom: Dom): string[] {
  if (element === null) return [];
  const parent = dom.parent(element);
  const own = namesOf(element, dom);
  const found =
    own.length > 0 || parent === null ? own : namesOf(parent, dom).map((names) => `${names} > ${dom.name(element)}`);
  const limit = MAX_GROWTH * words + SOME_WORDS;
  return found.filter((selector) => {
    const alike = dom.all(selector) ?? [];
    return alike.length > 0 && alike.length <= MAX_ALIKE && alike.every((one) => countWords(dom.text(one)) <= limit);
  });
}

function namesOf(element: Element, dom: Dom): string[] {
  const classes = (dom.attribute(element, 'class') ?? '').split(/\s+/).filter(isSpeaking);
  const id = dom.attribute(element, 'id') ?? '';
  const attribute = ATTRIBUTES.find((name) => isSpeaking(dom.attribute(element, name) ?? ''));
  return [
    ...(classes.length > 0 ? [`.${classes.slice(0, 3).join('.')}`] : []),
    ...(isSpeaking(id) ? [`#${id}`] : []),
    ...(attribute === undefined ? [] : [`[${attribute}="${dom.attribute(element, attribute) ?? ''}"]`]),
  ];
}

/** Beginnings that tools which make up names put before them. */
const MADE_UP = new Set(['css', 'sc', 'jsx', 'jss', 'emotion', 'svelte', 'styles', 'ember', 'tw']);
const WORD = /^(?=.*[aeiouy])[a-z]{2,20}$/i;

/** Whether a class, an id or a value is words that somebody chose, so that it still means the same tomorrow. */
export function isSpeaking(name: string): boolean {
  const parts = name.split(/[-_]+/);
  if (name.length < 4 || MADE_UP.has(parts[0] ?? '')) return false;
  return parts.every((part) => {
    const humps = part.split(/(?<=[a-z])(?=[A-Z])/);
    return humps.every((hump) => WORD.test(hump) && (humps.length === 1 || hump.length > 2));
  });
}

/** Texts of rules for the block's words: with its numbers left open, as they are, and those of the first block inside it. */
function textsOf({ element, text }: TakenBlock, dom: Dom): string[] {
  if (text.trim() === '') return [];
  const [first] = element === null ? [] : dom.within(element, INNER);
  const inner = first === undefined ? '' : dom.text(first);
  const texts = [text, ...(countWords(inner) > 3 ? [inner] : [])].map(wordsAsText);
  return texts.flatMap((words) => {
    const open = words.replace(/\d[\d.,:]*/g, '*');
    return open !== words && open.replace(/[^\p{L}]/gu, '').length >= TELLING ? [open, words] : [words];
  });
}
