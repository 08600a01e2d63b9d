// Cards that offer a film: a still, a title and how long it runs, in a box that says "video". What plays is not in the page.
import { countWords } from './text';

const DURATION = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/;
const FILM = /(?:^|[^a-z])videos?(?:$|[^a-z])/i;
export const MAX_WORDS = 30;
const MAX_PARTS = 40;

/** Whether a box is nothing but the card of a film. It holds a picture, a running time of its own and no sentence. */
export function isFilmCard(box: Element): boolean {
  const parts = box.getElementsByTagName('*');
  if (parts.length > MAX_PARTS || box.getElementsByTagName('img').length !== 1) return false;
  if (box.querySelector('figcaption,video,audio,iframe,table,ul,ol,blockquote') !== null) return false;
  if (countWords(box.textContent ?? '') > MAX_WORDS) return false;
  const all = [box, ...parts];
  return (
    all.some((part) => part.childElementCount === 0 && DURATION.test((part.textContent ?? '').trim())) &&
    all.some((part) => FILM.test(part.getAttribute('class') ?? '')) &&
    !all.some(
      (part) => /^(?:P|DIV)$/.test(part.nodeName) && /[^.]{40}[.!?…]["”’»]?$/.test((part.textContent ?? '').trim()),
    )
  );
}
