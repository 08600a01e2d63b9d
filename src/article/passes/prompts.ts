// Short texts that end in a link to a page where the site wants something of its readers: to sign in, to give an address.
import { INSIDE, type Block } from '../blocks/block';
import { fold } from '../dom/text';

/** A prompt: a sentence or two, and the link that they end in. */
const PROMPT = { words: 32, link: 6 };

/** Whether a block is one whose link leads to such a page of the site at `url`. */
export function promptsTo(block: Block, url: string, isThere: (to: URL) => boolean): boolean {
  if (block.links !== 1 || block.words > PROMPT.words || block.linkWords > PROMPT.link) return false;
  if (block.inside & (INSIDE.list | INSIDE.quote | INSIDE.figure)) return false;
  const { element, text } = block;
  const link = element.localName === 'a' ? element : element.getElementsByTagName('a')[0];
  const said = fold(link?.textContent ?? '');
  if (said === '' || !text.replace(/[.!。]$/, '').endsWith(said.replace(/[.!。]$/, ''))) return false;
  return leadsTo(link?.getAttribute('href') ?? '', url, isThere);
}

function leadsTo(href: string, url: string, isThere: (to: URL) => boolean): boolean {
  try {
    const [to, here] = [new URL(href, url), new URL(url)];
    // Papers under one “co.uk” end alike as well, but send nobody to each other.
    const siteOf = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');
    return /^https?:$/.test(to.protocol) && siteOf(to) === siteOf(here) && isThere(to);
  } catch {
    return false;
  }
}
