// The line below a lead picture that says who wrote the story, and when: no caption, whatever the page calls it.
import { comparable } from '../dom/text';
import type { Neighbour } from './beside';

const YEAR = /(?:19|20)\d\d/;
/** Characters of the longest day with what stands around it. */
const MAX_DAY = 40;
/** A day alone: a month's name or number, a day, a year. */
const DAY = /^(?:\S+ \d{1,2}|\d{1,2} \S+) (?:19|20)\d\d$/;

/** Whether a text is the story's signature. */
export type IsSignature = (text: string) => boolean;

/** Tells the signature by the byline (`comparable`; empty where unknown): the byline, a day, both. */
export function signatures(byline: string): IsSignature {
  return (text) => {
    const said = comparable(text);
    const isNamed = byline !== '' && said.includes(byline) && said.length <= byline.length + MAX_DAY;
    return (isNamed && (said === byline || YEAR.test(said))) || DAY.test(said);
  };
}

/** The neighbours before the story's signature. A name without a day may say whom the picture shows. */
export function upToSignature(neighbours: Neighbour[], isSignature: IsSignature): Neighbour[] {
  const at = neighbours.findIndex(({ text }) => YEAR.test(text) && isSignature(text));
  return at < 0 ? neighbours : neighbours.slice(0, at);
}
