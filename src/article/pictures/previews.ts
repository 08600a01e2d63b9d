// Of two pictures side by side that are one (preview and large, noscript and script), the better stays.
import { isRealData } from './address';
import { samePicture } from './same-picture';

/** Of two pictures side by side that are one (preview and large, noscript and script), the better stays. */
export function dropPreviews(body: Element): void {
  let last: Element | null = null;
  for (const img of Array.from(body.querySelectorAll('img'))) {
    if (last !== null && areNeighbours(last, img)) {
      const [a, b] = [last.getAttribute('src') ?? '', img.getAttribute('src') ?? ''];
      if (isHolder(a) !== isHolder(b) || samePicture(a, b)) {
        const worse: Element =
          isHolder(a) !== isHolder(b) ? (isHolder(a) ? last : img) : worth(img) > worth(last) ? last : img;
        const better: Element = worse === last ? img : last;
        if ((better.getAttribute('alt') ?? '') === '' && worse.hasAttribute('alt'))
          better.setAttribute('alt', worse.getAttribute('alt') ?? '');
        worse.remove();
        last = better;
        continue;
      }
    }
    last = img;
  }
}

/** Nothing to load, or a preview that came with the page. */
function isHolder(src: string): boolean {
  return src === '' || isRealData(src);
}

function worth(img: Element): number {
  return (
    (img.hasAttribute('srcset') ? 5_000 : 0) +
    Number(img.getAttribute('data-galley-width') ?? img.getAttribute('width') ?? 0) -
    (/blur|preview|placeholder|thumb/i.test(img.getAttribute('class') ?? '') ? 10_000 : 0)
  );
}

/** Whether nothing but wrappers stands between two pictures: at most three levels apart and no words. */
function areNeighbours(first: Element, second: Element): boolean {
  let top: Element = first;
  for (let level = 0; level < 3; level++) {
    if (!isLastInParent(top)) break;
    if (top.parentElement === null) return false;
    top = top.parentElement;
  }
  let next = top.nextElementSibling;
  for (
    let skipped = 0;
    skipped < 3 &&
    next !== null &&
    next !== second &&
    next.firstElementChild === null &&
    (next.textContent ?? '').trim() === '';
    skipped++
  )
    next = next.nextElementSibling;
  for (let level = 0; next !== null && level < 4; level++) {
    if (next === second) return noTextBetween(top, next);
    next = next.firstElementChild;
  }
  return false;
}

function isLastInParent(element: Element): boolean {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')) return false;
  }
  return true;
}

function noTextBetween(top: Element, second: Element): boolean {
  for (
    let node = top.nextSibling;
    node !== null && node !== second && !node.contains(second);
    node = node.nextSibling
  ) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return false;
  }
  return true;
}
