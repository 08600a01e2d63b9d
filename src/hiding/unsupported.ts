// What filter lists hold that Galley does not do, each with the sentence the person reads. One table, so that the
// editor, the import and docs/hiding.md say the same.
import type { ProblemReason, Trouble } from './types';

/** Reason and sentence for each kind of line that is no hiding rule. */
export const REFUSED = {
  network:
    'This blocks network requests. Galley makes no requests and blocks none; it only hides and keeps what is on the page.',
  unknown:
    'There is no ## in this line. A hiding rule looks like example.com##.promo, or example.com##^text: words to hide; a comment starts with ! or with # and a space.',
  scriptlet: 'This runs a script in the page. A rule in Galley can only hide or keep; it never runs anything.',
  style:
    'This changes how the page looks. A rule in Galley can only hide or keep, so leave out the part with the style.',
  remove: 'This takes elements or attributes out of the page. Galley hides instead: leave out the part that removes.',
  'html-filter':
    'This changes the page before the browser reads it, which no extension of Galley’s kind can do. To hide by words, write ##^text: and the words.',
  include: 'This fetches another list. Galley never fetches anything: paste the other list here instead.',
  condition: 'This is a condition for another program. The lines it surrounds are read as if it were not there.',
  modifier:
    'The part in square brackets is for another program. Name the sites before ## instead: example.com##.promo.',
  'computed-style':
    'Rules by computed style are not supported: the article is read without the page’s styles. Point at a class, an attribute or the words instead.',
  xpath: 'XPath is not supported. :upward() and :has() reach what it is mostly used for.',
  address: 'Rules for one address or for a screen size are not supported. A rule is for a site, or for everywhere.',
} as const satisfies Partial<Record<ProblemReason, string>>;

export type RefusedReason = keyof typeof REFUSED;

/** Names with brackets, as in `:xpath(…)`, that other programs know. */
const PSEUDO_CLASSES: Readonly<Record<string, RefusedReason>> = {
  style: 'style',
  remove: 'remove',
  'remove-attr': 'remove',
  'remove-class': 'remove',
  'matches-css': 'computed-style',
  'matches-css-before': 'computed-style',
  'matches-css-after': 'computed-style',
  '-abp-properties': 'computed-style',
  xpath: 'xpath',
  'matches-path': 'address',
  'matches-media': 'address',
};
/** Operators of other programs that only make sense while a page runs. */
const LIVE_ONLY = new Set([
  'matches-prop',
  'matches-property',
  'watch-attr',
  'watch-attrs',
  'others',
  'is-generic',
  'shadow',
]);

/** The trouble with an operator of another program, or null for a name Galley leaves to the browser. */
export function troubleWithPseudoClass(name: string, at: number): Trouble | null {
  const reason = Object.hasOwn(PSEUDO_CLASSES, name) ? PSEUDO_CLASSES[name] : undefined;
  if (reason !== undefined) return { ok: false, at, reason, why: REFUSED[reason] };
  if (LIVE_ONLY.has(name)) return { ok: false, at, reason: 'operator', why: `:${name}() is not supported.` };
  return null;
}

/** Why a line without a separator of hiding rules is none. */
export function reasonForOtherLine(line: string): RefusedReason {
  if (/^!#\s*include\b/.test(line)) return 'include';
  if (/^!#/.test(line)) return 'condition';
  if (/^\[\$/.test(line)) return 'modifier';
  if (/\$@?\$/.test(line)) return 'html-filter';
  if (/^(?:@@|\||\/|[\d.:]+\s+\S)|\^|\$[\w~]|[*=&?/]|^-|-$|\.$/.test(line) || /^[\w-]+(?:\.[\w-]+)+$/.test(line))
    return 'network';
  return 'unknown';
}

/** Why what follows the separator is no hiding rule, or null where it may be one. `separator` as in `#$#`. */
export function reasonForBody(separator: string, body: string): RefusedReason | null {
  if (separator.includes('%')) return 'scriptlet';
  if (separator.includes('$'))
    return /\{[^}]*\}\s*$/.test(body) ? (/\{\s*remove\s*:/.test(body) ? 'remove' : 'style') : 'scriptlet';
  if (/^\+js\b|^script:inject\(/.test(body)) return 'scriptlet';
  if (body.startsWith('^')) return 'html-filter';
  return null;
}
