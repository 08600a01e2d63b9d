// An element in the words of a person: what kind of thing it is, and how it begins.
import { domOf } from '../../hiding/dom';
import type { Text, TextKey } from '../../ui/texts';

const KINDS: readonly (readonly [RegExp, TextKey])[] = [
  [/^(?:p|blockquote)$/, 'pickKind_paragraph'],
  [/^h[1-6]$/, 'pickKind_heading'],
  [/^(?:figure|img|picture|svg|video|canvas)$/, 'pickKind_picture'],
  [/^(?:ul|ol|dl|menu|li)$/, 'pickKind_list'],
  [/^(?:table|tbody|tr|td|th)$/, 'pickKind_table'],
  [/^(?:iframe|object|embed)$/, 'pickKind_frame'],
];
/** Characters of its words that are told. */
const LONGEST = 90;

/** "Paragraph: The ferry makes its last …" */
export function describe(element: Element, document: Document, text: Text): string {
  const dom = domOf(document);
  const name = dom.name(element);
  const kind = text(KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'pickKind_box');
  const all = (dom.text(element).trim() || dom.attribute(element, 'alt') || '')
    .slice(0, 2000)
    .replace(/\s+/g, ' ')
    .trim();
  if (all === '') return kind;
  return text('pickBlock', { kind, words: all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all });
}
