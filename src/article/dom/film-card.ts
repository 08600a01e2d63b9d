// Cards that offer a film or a recording: a still, a title and how long it runs, in a box that says "video"; and players without
// what they play. That is not in the page.
import { countWords } from './text';

const DURATION = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/;
/** How much of it has been played, and how long it runs. */
const POSITION = /^(?:0{1,2}:)?0{1,2}:00\s?(?:\/\s?(?:\d{1,2}:)?\d{1,2}:\d{2})?$/;
const FILM = /(?:^|[^a-z])(?:videos?|podcasts?|audio|[a-z]{0,3}player)(?:$|[^a-z])/i;
export const MAX_WORDS = 30;
const MAX_PARTS = 40;

/**
 * Whether a box is nothing but the card of a film or a player. It holds a picture, or stands at the beginning, and a running time
 * of its own and no sentence.
 */
export function isFilmCard(box: Element): boolean {
  const parts = box.getElementsByTagName('*');
  if (parts.length > MAX_PARTS || box.getElementsByTagName('img').length > 1) return false;
  if (box.querySelector('figcaption,video,audio,iframe,table,ul,ol,blockquote') !== null) return false;
  if (countWords(box.textContent ?? '') > MAX_WORDS) return false;
  const all = [box, ...parts];
  if (box.querySelector('button') !== null && all.some(holdsFilm)) return !all.some(isSentence);
  const times = box.getElementsByTagName('img').length === 1 ? [DURATION, POSITION] : [POSITION];
  const isTime = (text: string): boolean => times.some((time) => time.test(text));
  return (
    all.some((part) => part.childElementCount === 0 && isTime((part.textContent ?? '').trim())) &&
    all.some((part) => FILM.test(part.getAttribute('class') ?? '')) &&
    !all.some(isSentence)
  );
}

/** Says in an attribute of its own which film a script is to put there. */
function holdsFilm(part: Element): boolean {
  return part.getAttributeNames().some((name) => /^data-(?:video|player)-?id$/.test(name));
}

function isSentence(part: Element): boolean {
  return /^(?:P|DIV)$/.test(part.nodeName) && /[^.]{40}[.!?…]["”’»]?$/.test((part.textContent ?? '').trim());
}
