// Takes out of the copy what carries no words a person could read, before anybody walks it twice. Nothing is judged here.

/** Where a person writes their address: whatever its words, the box around it asks for that. */
export const ADDRESS_FIELD = 'input:is([type="email" i],[autocomplete="email" i]):not([type="hidden" i])';

const SILENT =
  'script,style,link,meta,template,object,embed,applet,frame,frameset,canvas,svg,select,textarea,datalist,' +
  `input:not(${ADDRESS_FIELD}),progress,meter,noframes,rp,map,source:not(picture>source,video>source,audio>source)`;

/** Slides that carousels copy to either end, to go round without an end; named as in the carousels' own documentation. */
const CLONED =
  '.slick-cloned,.swiper-slide-duplicate,.owl-item.cloned,.glide__slide--clone,.splide__slide--clone,.bx-clone';

function dropClones(body: Element): void {
  const originals = new Map<Element, boolean>();
  for (const slide of body.querySelectorAll(CLONED)) {
    const track = slide.parentElement;
    if (track === null) continue;
    let hasOriginals = originals.get(track);
    if (hasOriginals === undefined)
      originals.set(track, (hasOriginals = Array.from(track.children).some((child) => !child.matches(CLONED))));
    if (hasOriginals) slide.remove();
  }
}

/** Facts that pages state for machines, and how those are written. */
const STATED = '[itemprop="datePublished"],[itemprop="dateModified"]';
const FOR_MACHINES = /^\s*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\S*\s*$/;
const SET_OUT = 'p,br,img,picture,figure,h1,h2,h3,ul,ol,time';

/** Drops the box of a date in its machine form, where nothing else stands in it but facts like it: no style shows it. */
function dropRecord(item: Element): void {
  const box = item.parentElement;
  if (box === null || !FOR_MACHINES.test(item.textContent ?? '') || box.querySelector(SET_OUT) !== null) return;
  if (Array.from(box.children).every((child) => child.hasAttribute('itemprop'))) box.remove();
}

/**
 * Drops scripts, styles, form fields, drawings, records for machines, copies of slides and comments. `<noscript>` stays for
 * the pictures to look into, and fields for addresses for the pass that takes out what stands around them.
 */
export function dropSilent(body: Element): void {
  for (const element of body.querySelectorAll(SILENT)) element.remove();
  for (const item of body.querySelectorAll(STATED)) dropRecord(item);
  dropClones(body);
  const walker = body.ownerDocument.createTreeWalker(body, 128 /* NodeFilter.SHOW_COMMENT */);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}
