// The dates that a page prints: around its headline, in lines that a label or a name calls the publication's, anywhere.
import { isSigned } from './author-names';
import { shortText, type Line, type Story } from './near-headline';

/** Longest text that is read as a date, in characters. */
export const MAX_DATE = 120;
/** What a text needs to hold a date; all that most lines are asked. */
export const DATED = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}|\d[./-]\s?\d{1,2}[./-]\s?\d{2}/;
/** Words that say a date is not the publication's: it was changed, checked, or is about an event. By language, joined. */
export const CHANGED =
  /updated?\b|modified|revised|edited|reviewed|received|accepted|refreshed|corrected|last\s|aktualis|geändert|bearbeitet|zuletzt|stand:|mis à jour|mise à jour|màj|modifié|actualizad|modificad|aggiornat|modificat|atualizad|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdater|päivitet|aktualiz|zaktualizowan|обновлен|оновлен|изменен|güncellen|更新|修改|최종수정|수정|تحديث|diperbarui|frissítve|actualizat|ενημέρωση|עודכן/i;
/** Words that say a date is the publication's, where one line holds both. */
export const PUBLISHED =
  /publi|posted|first\s|erschien|veröffentlicht|erstellt|geplaatst|publicerad|opublikowan|zveřejn|опубликован|发布|發布|公開|입력|등록|نشر/i;
/** Marks of a line that says what day it is for whoever reads it. */
const TODAY = /today|current-?_?date|clock|now\b/i;

/** Lines around the headline that hold a date. */
export function printedLines(page: Story): Line[] {
  return page.lines().filter((line) => !line.isInStory && DATED.test(line.text) && !TODAY.test(line.around));
}

/** Dates that the lines around the headline print and that are not said to be of a change. */
export function printedDates(page: Story): string[] {
  return printedLines(page).map((line) => publishedPart(line.text, line.around));
}

/** Dates below the story's first paragraphs that a label calls the publication's. */
export function labelledDates(page: Story): string[] {
  return page
    .lines()
    .filter(
      (line) => line.isInStory && DATED.test(line.text) && PUBLISHED.test(line.before) && !CHANGED.test(line.around),
    )
    .map((line) => line.text);
}

/** Dates of changes that the lines around the headline print. */
export function changedDates(page: Story): string[] {
  return page
    .lines()
    .filter((line) => DATED.test(line.text) && CHANGED.test(line.around))
    .map((line) => changedPart(line.text, line.around));
}

/** Class names of a date that is the story's. */
const DATE_NAME = /publish|posted|(?:post|entry|article|author|story|blog|meta)[\w-]*date/i;
const DATED_ELEMENTS = '[class*="date" i],[class*="publish" i],[class*="posted" i],time[pubdate]';
const MAX_MARKED = 40;
/** Text nodes of a page without any other date that are looked through. */
const MAX_TEXTS = 4_000;

const dated = new WeakMap<Story, readonly Element[]>();

/** Elements that call themselves a date. Looked for once: browsers are slow to search in class names. */
export function datedElements(page: Story): readonly Element[] {
  let elements = dated.get(page);
  if (elements === undefined)
    dated.set(page, (elements = Array.from(page.document.querySelectorAll(DATED_ELEMENTS)).slice(0, MAX_MARKED)));
  return elements;
}

/** Dates anywhere that the page marks or introduces as the publication's, e.g. "Posted on" below the story. */
export function markedDates(page: Story): string[] {
  return datedElements(page).flatMap((element) => {
    const text = shortText(element, MAX_DATE) ?? '';
    const isNamed = DATE_NAME.test(element.getAttribute('class') ?? '') || element.hasAttribute('pubdate');
    return /\d/.test(text) && !CHANGED.test(text) && (PUBLISHED.test(text) || isNamed) ? [text] : [];
  });
}

/** "Posted on 3 May 2024", wherever it stands, for a page that has no other date. */
export function introducedDates(page: Story): string[] {
  return textsWithDate(page, (text) => PUBLISHED.test(text) && !CHANGED.test(text));
}

/** A date and nothing else right below "By …", the same. */
export function signedDates(page: Story): string[] {
  return textsWithDate(page, (text, { parentElement }) => {
    const before = parentElement?.previousElementSibling ?? null;
    return before !== null && text.trim().length <= MAX_BARE_DATE && isSigned(shortText(before, MAX_DATE) ?? '', '');
  });
}

/** "Last updated: 3 May 2024", the same. */
export function introducedChanges(page: Story): string[] {
  return textsWithDate(page, (text) => {
    const said = text.trim();
    return said.length <= MAX_CHANGE && CHANGED.exec(said)?.index === 0;
  });
}

/** Characters of such a line; a longer one is a sentence. */
const MAX_CHANGE = 60;

function textsWithDate(page: Story, isOne: (text: string, node: Node) => boolean): string[] {
  const found: string[] = [];
  const walker = page.document.createTreeWalker(page.document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let read = 0; read < MAX_TEXTS && walker.nextNode() !== null; read++) {
    const node = walker.currentNode;
    const text = node.nodeValue ?? '';
    if (text.length < MAX_DATE && DATED.test(text) && isOne(text, node)) found.push(text);
  }
  return found;
}

/** Characters of a date and nothing else. */
const MAX_BARE_DATE = 30;

/** What a desk says of the day on which its text first came out, as a line of its own; what follows is the date. */
const FIRST_OUT =
  /^\W{0,3}(?:(?:(?:this|the) (?:article|story|post|page|guide|review|report) (?:was |first )?)?(?:originally|first) (?:published|posted|appeared)|(?:dieser? (?:artikel|text|beitrag) )?(?:ist |wurde |erschien )?(?:zuerst|ursprünglich|erstmals) (?:veröffentlicht|erschienen|am)|(?:cet article a été )?(?:initialement publié|publié (?:initialement|pour la première fois))|(?:est[ea] (?:artículo|artigo|texto) (?:fue|foi) )?(?:originalmente publicado|publicado (?:originalmente|por primera vez|pela primeira vez))|(?:questo articolo è stato )?pubblicato (?:originariamente|per la prima volta)|(?:dit (?:artikel|verhaal) (?:is|werd) )?(?:oorspronkelijk|voor het eerst) gepubliceerd)(?=[\s:])/i;

/** Dates that a line of the desk's gives as that of the first publication: "This story was originally published on …". */
export function originalDates(page: Story): string[] {
  return page.lines().flatMap(({ text }) => {
    const said = DATED.test(text) ? FIRST_OUT.exec(text)?.[0] : undefined;
    return said === undefined ? [] : [text.slice(said.length).split(CHANGED, 1)[0] ?? ''];
  });
}

/** "Published 3 May 2024 · Updated 5 May 2024": the part before the word for a change. */
export function publishedPart(text: string, around: string): string {
  if (!CHANGED.test(around)) return text;
  if (!CHANGED.test(text)) return '';
  const [before = '', after = ''] = text.split(CHANGED, 2);
  if (/\d/.test(before)) return before;
  const published = PUBLISHED.exec(after);
  return published === null ? '' : after.slice(published.index);
}

function changedPart(text: string, around: string): string {
  const at = CHANGED.exec(text);
  return at === null ? (CHANGED.test(around) ? text : '') : text.slice(at.index);
}
