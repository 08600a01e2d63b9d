// Weighs whether words beside a picture are its caption. Nothing decides alone: the evidence adds up to a number.
import { pattern } from '../dom/pattern';
import { comparable, countWords, isBlank } from '../dom/text';
import type { Make } from './makes';
import { creditStart, isCredit, isNotice, saysTheSame, sharedWords } from './caption-text';

/** What is known of words that stand beside a picture. */
export interface Beside {
  readonly nodes: readonly Node[];
  readonly text: string;
  readonly words: number;
  readonly linkWords: number;
  readonly where: 'after' | 'before';
  /** Inside a wrapper whose words are these and what was already bound: it holds nothing else. */
  readonly closed: boolean;
  /** The wrapper is a table. */
  readonly table: boolean;
  /** Paragraphs of running text stand right before or after picture and words. */
  readonly inStory: boolean;
  /** The picture leads to another page, as those of cards do. */
  readonly leadsAway: boolean;
  /** The picture is a logo, an icon or a portrait by its names. */
  readonly ornament: boolean;
  /** Picture and words stand in one link. */
  readonly sharedLink: boolean;
  readonly make: Make;
  readonly alt: string;
  /** An SVG file: more often an icon than a picture with a caption. */
  readonly drawing: boolean;
}

/** Words reach this to be bound. */
export const ENOUGH = 3;

const WEIGHT = {
  direct: 1,
  closed: 1.5,
  table: 1,
  inStory: 1,
  outsideStory: -2,
  leadsAway: -2,
  ornament: -3,
  small: 2,
  italic: 2,
  repeatsAlt: 3,
  sharesAlt: 1.5,
  credit: 3,
  endsWithCredit: 2,
  ownMake: 1.5,
  singleMake: 0.5,
  short: 0.5,
  tells: 1.5,
  long: -1.5,
  tooLong: -5,
  paragraph: -1.5,
  storyMake: -1.5,
  before: -1,
  structure: -6,
  manyBlocks: -3,
  linked: -3,
  sharedLink: -4,
  control: -3,
  quotation: -1.5,
  dateOrByline: -4,
  notice: -6,
  drawing: -1.5,
  bold: -1.5,
  ordinal: -2,
  oneWord: -2,
  pageRights: -3,
} as const;

const MAX_WORDS = 80;
const LONG_WORDS = 50;
const SHORT_WORDS = 30;
/** "(left)", "pictured", "above": words that only make sense under a picture. */
const TELLS =
  /\((?:left|right|l|r|top|bottom|above|below|centre|center|pictured|front|back|inset)[^()]{0,30}\)|, pictured\b|\bpictured[^.]{0,40}\.?$|^(?:above|left|right|below|from left|clockwise)\b|\((?:links|rechts|à gauche|à droite|izquierda|derecha|sinistra|destra)\)/i;
const BYLINE = pattern(
  '^(?:(?:written |posted |reviewed )?by|von|par|por|di|av|af|door)\\s+\\p{Lu}|^(?:written|posted|reviewed|this post was written) by\\s',
  'i',
);
const DATELINE = pattern('^[\\p{Lu}\\s,.]{3,40}\\s?(?:\\([^)]{1,20}\\)\\s?)?[—–-]{1,2}\\s');
const DATE = pattern(
  '^(?:(?:published|updated|posted|last updated)\\b.{0,40}\\d|\\p{L}{0,10},?\\s*\\d{1,2}\\.?\\s\\p{L}{3,12}\\s\\d{4}|\\p{L}{3,10}\\.?\\s\\d{1,2},\\s\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})',
  'i',
);
const NOTE =
  /^(?:editor[’']?s? note|note|update|updated|correction|disclosure|disclaimer|this (?:article|story|post|piece)|related|read|watch|listen|see also|more|sign up|subscribe|follow|click|\(?story|\(?article|in this (?:article|story)|table of contents)\b/i;
const RIGHTS =
  /all rights reserved|privacy policy|terms (?:of use|of service|and conditions)|alle rechte vorbehalten|tous droits réservés|todos los derechos|licensed under/i;

/** What reading the words may still add at most: a credit, and words that only make sense under a picture. */
const BEST_OF_WORDS = WEIGHT.credit + WEIGHT.tells;

/**
 * Adds up the evidence for words beside a picture, to `enough` or less. Where all else speaks so much against them that no
 * words make up for it, they are not read: most are the teasers of other stories.
 */
export function weigh(beside: Beside, enough: number): number {
  const before = weighPlace(beside);
  return before + BEST_OF_WORDS < enough ? before : before + weighWords(beside);
}

type Add = (name: keyof typeof WEIGHT, when: boolean) => void;

function sumUp(evidence: (add: Add) => void): number {
  let sum = 0;
  evidence((name, when) => {
    if (when) sum += WEIGHT[name];
  });
  return sum;
}

/** Where the words stand, how many they are and how they are set. */
function weighPlace(beside: Beside): number {
  const { text, words, nodes, make } = beside;
  const element = onlyElement(nodes);
  return sumUp((add) => {
    add('direct', true);
    add('closed', beside.closed);
    add('table', beside.closed && beside.table);
    add(beside.inStory ? 'inStory' : 'outsideStory', true);
    add('leadsAway', beside.leadsAway);
    add('ornament', beside.ornament);
    add('drawing', beside.drawing);
    add('sharedLink', beside.sharedLink);
    add('before', beside.where === 'before');
    add('ownMake', make.blocks >= 2 && make.besidePictures >= 0.75 && !make.story);
    add('singleMake', make.blocks === 1 && make.named && !make.story);
    add('storyMake', make.story);
    add('short', words <= SHORT_WORDS);
    add('long', words > LONG_WORDS);
    add('tooLong', words > MAX_WORDS);
    add('paragraph', element?.localName === 'p' || (element === null && nodes.length > 0));
    add('structure', element !== null && STRUCTURE.test(element.localName));
    add('structure', element !== null && element.querySelector(HOLDS_STRUCTURE) !== null);
    add('manyBlocks', element !== null && element.querySelectorAll('p').length > 2);
    add('control', nodes.some(isControl));
    add('small', isSmall(nodes));
    add('italic', words <= LONG_WORDS && isItalic(nodes));
    add('bold', isBold(nodes));
    add('repeatsAlt', repeats(text, beside.alt));
    add('sharesAlt', sharedWords(text, beside.alt) >= 0.6);
  });
}

/** What the words say. */
function weighWords(beside: Beside): number {
  const { text, words } = beside;
  const credit = isCredit(text);
  return sumUp((add) => {
    add('credit', credit);
    add('endsWithCredit', !credit && creditStart(text) > 0);
    add('tells', TELLS.test(text));
    add('linked', beside.linkWords > words * 0.6 && !credit);
    add('quotation', /^[“"„«]/.test(text) && /[”"“»]$/.test(text));
    add('dateOrByline', (BYLINE.test(text) || DATE.test(text) || (DATELINE.test(text) && words > 12)) && !credit);
    add('ordinal', /^#?\d{1,3}[.):]?\s/.test(text));
    add('oneWord', words <= 1 && !credit);
    add('pageRights', !beside.inStory && /^(?:©|copyright)\D{0,4}\d{4}/i.test(text));
    add('notice', isNotice(text) || (NOTE.test(text) && !beside.closed) || RIGHTS.test(text));
  });
}

const STRUCTURE =
  /^(?:h[1-6]|blockquote|ul|ol|li|dl|dt|dd|table|pre|form|nav|header|footer|aside|details|section|article|hr)$/;
const HOLDS_STRUCTURE = 'h1,h2,h3,h4,h5,h6,blockquote,ul,ol,dl,dt,table,form,input';

function isControl(node: Node): boolean {
  return node.nodeName === 'BUTTON' || (node as Element).getAttribute?.('role') === 'button';
}

function repeats(text: string, alt: string): boolean {
  if (countWords(alt) < 3) return comparable(alt) !== '' && comparable(alt) === comparable(text);
  return saysTheSame(text, alt) && countWords(text) <= countWords(alt) * 2 + 5;
}

function onlyElement(nodes: readonly Node[]): Element | null {
  const says = nodes.filter((node) => !isBlank(node.textContent ?? ''));
  return says.length === 1 && says[0]?.nodeType === 1 ? (says[0] as Element) : null;
}

/** Set smaller than the story: <small>, <font size=1>, a small size in its style, a class that says so. */
function isSmall(nodes: readonly Node[]): boolean {
  return everyWordIn(
    nodes,
    (element) =>
      element.localName === 'small' ||
      (element.localName === 'font' && /^(?:[12]|-[1-4])$/.test(element.getAttribute('size') ?? '')) ||
      /(?:^|\s)(?:small|text-xs|text-sm|smaller|fine-?print)(?:\s|$)/i.test(element.getAttribute('class') ?? '') ||
      /font-size\s*:\s*(?:(?:[0-9]|1[0-3])(?:\.\d+)?px|0?\.\d+r?em|[5-8]\d%|x?x?-?small|[5-9](?:\.\d+)?pt|10pt)/i.test(
        element.getAttribute('style') ?? '',
      ),
  );
}

function isBold(nodes: readonly Node[]): boolean {
  return everyWordIn(nodes, (element) => element.localName === 'b' || element.localName === 'strong');
}

function isItalic(nodes: readonly Node[]): boolean {
  return everyWordIn(
    nodes,
    (element) =>
      element.localName === 'em' ||
      element.localName === 'i' ||
      element.localName === 'cite' ||
      /font-style\s*:\s*italic/i.test(element.getAttribute('style') ?? '') ||
      /(?:^|\s)italic(?:\s|$)/.test(element.getAttribute('class') ?? ''),
  );
}

/** Whether all words stand in elements that pass the test, looking three levels down. */
function everyWordIn(nodes: readonly Node[], passes: (element: Element) => boolean, depth = 0): boolean {
  let any = false;
  for (const node of nodes) {
    if (node.nodeType === 8 || isBlank(node.textContent ?? '')) continue;
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    if (!passes(element) && (depth >= 3 || !everyWordIn(Array.from(element.childNodes), passes, depth + 1)))
      return false;
    any = true;
  }
  return any;
}
