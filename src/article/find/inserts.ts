// What belongs to a story though it looks like none of its paragraphs: fact boxes between them, and the lines in which a
// desk says who else reported and what it has corrected.
import { INSIDE, isSubheading, type Block } from '../blocks/block';
import { nameBit } from '../blocks/names';
import type { PageView } from '../blocks/page';

const NOTE_WORDS = 60;
/** Who else reported, in the words of the desks of eighteen languages. Editors and agencies are no part of it. */
const CONTRIBUTED =
  /\bcontributed (?:reporting|research|to (?:this|the) (?:report|article|story))\b|^(?:with )?(?:additional )?reporting (?:was contributed )?(?:by|from)\b|\bhat an diesem (?:text|artikel|bericht) mitgearbeitet|\bhaben an diesem (?:text|artikel|bericht) mitgearbeitet|^(?:unter )?mitarbeit:|\ba contribué à (?:cet article|ce reportage|cette enquête)|\bont contribué à (?:cet article|ce reportage|cette enquête)|\bcon (?:información|la colaboración) de\b.{3,60}$|\bha(?:n)? (?:contribuido|colaborado) (?:a|en) (?:este|esta)\b|\bha(?:nno)? (?:contribuito|collaborato) a questo\b|^ha(?:nno)? collaborato\b|^con la collaborazione di\b|^colabor(?:ou|aram)\b:?\s|\bcolabor(?:ou|aram) n?esta? (?:reportagem|artigo|texto)|\bwerkte(?:n)? mee aan dit (?:artikel|verhaal|stuk)|^m\.?m\.?v\. |\bhar (?:bidragit|medverkat) till (?:artikeln|texten|reportaget)|\bhar bidraget til (?:artiklen|historien)|\bwspółpraca:|^współpraca\b|\bna (?:článku|textu) spolupracoval|^при участии\s|^в подготовке (?:материала|текста) участвовал|^за участі\b|\bkatkıda bulundu\.?$|^شارك في (?:إعداد|كتابة) (?:هذا )?(?:التقرير|المقال)|取材協力|^(?:本文|本報|本报)?(?:記者|记者).{0,20}(?:對本文亦有貢獻|对本文亦有贡献)|对本文亦有贡献|對本文亦有貢獻|취재 도움/i;
/** What a desk says of its own text: corrections, clarifications, notes; with the date or without. */
const CORRECTED =
  /^(?:correction|clarification|editor['’]s note|author['’]s note|korrektur|korrigiert|richtigstellung|anmerkung der redaktion|anm\. d\. red|rectificatif|précision|erratum|note de la rédaction|ndlr|corrección|fe de errores|aclaración|nota (?:de la redacción|del editor)|rettifica|correzione|nota (?:della redazione|dell['’]editore|do editor|da redação)|correção|rectificatie|correctie|noot van de redactie|rättelse|fotnot|korrigering|rettelse|sprostowanie|korekta|od redakcji|oprava|poznámka redakce|исправление|уточнение|примечание редакции|от редакции|виправлення|уточнення|примітка редакції|düzeltme|editörün notu|تصحيح|توضيح|ملاحظة المحرر|訂正|編集部注|编者按|編者按|更正|바로잡습니다|정정|편집자 주)\s?(?:[:：.—–-]|\([^)]{2,40}\)\s?[:：]|,?\s[^:：]{0,30}\d[^:：]{0,15}(?::\d\d)?[:：]\s|$)/i;
/** The same as a sentence. */
const CORRECTED_SENTENCE =
  /^(?:a correction was made\b|this (?:article|story|report) (?:was|has been) (?:corrected|amended|clarified)|an earlier version of this (?:article|story|report)|dieser (?:artikel|text|beitrag) wurde (?:korrigiert|berichtigt)|in einer (?:früheren|ersten) (?:fassung|version) (?:dieses|des) (?:artikels|textes)|cet article a été (?:corrigé|rectifié)|une version (?:précédente|antérieure) de (?:cet article|ce texte)|una versión anterior de este (?:artículo|texto)|una versione precedente di questo (?:articolo|testo)|uma versão anterior dest[ea] (?:artigo|texto|reportagem)|in een eerdere versie van dit (?:artikel|stuk)|i en tidigare version av (?:artikeln|texten)|i en tidligere version af (?:artiklen|teksten)|we wcześniejszej wersji (?:tekstu|artykułu)|v (?:předchozí|původní) verzi (?:článku|textu)|в (?:предыдущей|прежней|первоначальной) версии (?:текста|статьи|материала)|у (?:попередній|первісній) версії (?:тексту|статті|матеріалу)|bu haberin önceki (?:sürümünde|halinde)|ورد في نسخة سابقة من هذا|この記事は訂正|初出時|本文(?:先前|早前|此前)版本|이 기사의 이전 버전)/i;

/** Brackets, asterisks and dashes that set such a line apart. */
const BEFORE = /^[\s([*–—-]+/;

/** Whether a block is a desk's own line about its text. */
export function isDeskNote(block: Block): boolean {
  if (block.words < 2 || block.words > NOTE_WORDS || block.linkWords > block.words / 2) return false;
  const text = block.text.replace(BEFORE, '');
  return CONTRIBUTED.test(text) || (block.words > 3 && (CORRECTED.test(text) || CORRECTED_SENTENCE.test(text)));
}

/** A fact box: a title, and texts without a link or a button. */
const FACTS = { blocks: 16, title: 8, least: 8, most: 150 };
const OTHER_BOX = nameBit.author | nameBit.comments | nameBit.signup;
const NOT_FACTS = INSIDE.nav | INSIDE.footer | INSIDE.form | INSIDE.figure | INSIDE.hidden;
/** How many blocks may stand between a box and the story's paragraph before or after it. */
const NEAR = 2;

/** What a box of facts calls itself in page templates of many countries. */
const NAMED =
  /(?:^|[-_\s])(?:facts?-?(?:box|file|sheet)|box-?facts?|key-?(?:facts|points|takeaways)|(?:abstract|summary|highlights?)-?box|info-?(?:box|kasten)|fakta-?(?:ruta|boks|box)|encadr[eé]|recuadro|despiece)(?=$|[-_\s])/i;
/** Levels above a block at which its box is looked for, and most blocks and words of one. */
const BOX = { levels: 4, blocks: 40, words: 300 };

/** The box of facts that a block stands in, by its name. */
export function namedBox({ container }: Block): Element | null {
  let box: Element | null = container;
  for (let level = 0; box !== null && level < BOX.levels; level++, box = box.parentElement)
    if (NAMED.test(box.getAttribute('class') ?? '')) return box;
  return null;
}

/** Blocks above the story's first paragraph among which its box of facts is looked for: “In brief”. */
const ABOVE = 8;

/** Adds the blocks of boxes that call themselves ones of facts, within the story or right behind it, but for what is pressed. */
function addNamed(view: PageView, isSure: (index: number) => boolean, facts: Set<number>): void {
  let container: Element | null = null;
  let box: Element | null = null;
  for (let i = Math.max(0, view.first - ABOVE) + 1; i < view.blocks.length; i++) {
    const block = view.blocks[i] as Block;
    // Most blocks stand where the one before them stands.
    if (block.container !== container) box = namedBox(block);
    container = block.container;
    if (box === null || !(i < view.last || near(i - 1, -1, isSure))) continue;
    let end = i;
    let words = 0;
    let linkWords = 0;
    for (; view.blocks[end] !== undefined && box.contains((view.blocks[end] as Block).element); end++) {
      words += view.blocks[end]?.words ?? 0;
      linkWords += view.blocks[end]?.linkWords ?? 0;
    }
    // Above the story it leads right to it; the headline and what belongs to that stand before.
    const isBeside = i > view.first || near(end, 1, isSure);
    const isFacts =
      isBeside && end - i <= BOX.blocks && words >= FACTS.least && words <= BOX.words && linkWords <= words / 3;
    for (let n = i; isFacts && n < end; n++) {
      const { controls, inside } = view.blocks[n] as Block;
      if (controls === 0 && (inside & NOT_FACTS) === 0) facts.add(n);
    }
    i = Math.max(i, end - 1);
  }
}

/** The line that says where figures and facts come from, or how they are meant. */
const SOURCE =
  /^(?:sources?|notes?|anmerkung|nota|opmerking|anm|uwaga|pozn|примечание|примітка|not|ملاحظة|注|주|quellen?|fontes?|fonti|fuentes?|käll(?:a|or)|kilder?|bron(?:nen)?|źródł[oa]|zdroje?|источники?|джерел[оа]|kaynak(?:lar)?|المصدر|出典|出所|資料|资料来源|資料來源|출처|자료)\s?[:：=]/i;
const SOURCE_WORDS = 25;
/** Such lines that may stand below each other. */
const SOURCE_LINES = 3;

/** Whether a block is such a line, by its words. */
export function namesSource({ text, words, links }: Block): boolean {
  return words <= SOURCE_WORDS && links <= 2 && SOURCE.test(text.replace(BEFORE, ''));
}

/** A line within the story that says where the table, picture or fact right above it comes from. */
export function isSourceLine(view: PageView, index: number, isStory: (index: number) => boolean): boolean {
  const block = view.blocks[index] as Block;
  if (index <= view.first || index >= view.last || (block.inside & NOT_FACTS) !== 0 || !namesSource(block))
    return false;
  for (let i = index - 1; i >= Math.max(view.first, index - SOURCE_LINES); i--) {
    const above = view.blocks[i] as Block;
    if (isStory(i) || /^(?:table|figure)$/.test(above.element.localName)) return true;
    if (!namesSource(above)) return false;
  }
  return false;
}

/** What heads a list of them besides those words. */
const BIBLIOGRAPHY =
  /^(?:(?:sources and )?references|bibliography|works cited|literatur(?:verzeichnis)?|einzelnachweise|quellenverzeichnis|quellen und literatur|références|bibliographie|referencias|bibliografía|bibliografia|riferimenti|referências|referenties|bibliografie|referenser|källförteckning|referencer|literatura|литература|список литературы|література|kaynakça|المراجع|المصادر|参考文献|参考资料|參考資料|참고 ?문헌)$/i;
/** Most lines of a list of sources; a study's goes on for pages, and is judged by itself. */
const SOURCES = 12;

/** Adds the lists of the story's sources: a heading that says so by itself, and the lines below it in its box. */
function addSources(view: PageView, facts: Set<number>): void {
  for (let i = Math.max(0, view.first) + 1; i < view.blocks.length; i++) {
    const title = view.blocks[i] as Block;
    const says = title.text.replace(/[:：]$/, '');
    if (!isTitle(title) || !(SOURCE.test(`${says}:`) || BIBLIOGRAPHY.test(says))) continue;
    let end = i + 1;
    for (; end - i <= SOURCES && isLineBelow(view.blocks[end], title); end++);
    if (end > i + 1 && end - i <= SOURCES) for (let n = i; n < end; n++) facts.add(n);
  }
}

function isLineBelow(block: Block | undefined, { container }: Block): boolean {
  if (block === undefined || !container.contains(block.element)) return false;
  return (block.inside & INSIDE.list) !== 0 && (block.inside & NOT_FACTS) === 0 && block.controls === 0;
}

/** Indexes of blocks in boxes of facts that stand between two paragraphs of the story, or that call themselves ones. */
export function factBoxes(view: PageView, isSure: (index: number) => boolean): ReadonlySet<number> {
  const facts = new Set<number>();
  addNamed(view, isSure, facts);
  addSources(view, facts);
  view.blocks.forEach((title, i) => {
    if (((title.ownNames | title.nearNames) & OTHER_BOX) !== 0) return;
    if (!isTitle(title) || title.container.contains(view.blocks[i - 1]?.element ?? null)) return;
    let end = i;
    let words = 0;
    for (
      let block: Block | undefined = title;
      block !== undefined && end - i < FACTS.blocks;
      block = view.blocks[end]
    ) {
      if (!title.container.contains(block.element)) break;
      if (isFold(block) && !title.container.contains(view.blocks[end + 1]?.element ?? null)) break;
      if (!leadsNowhere(block) || block.controls > 0 || block.inside & NOT_FACTS) return;
      words += block.words;
      end++;
    }
    // Of a longer box not even the beginning is one.
    if (end - i >= FACTS.blocks && title.container.contains(view.blocks[end]?.element ?? null)) return;
    const isBetween = near(i - 1, -1, isSure) && (near(end, 1, isSure) || end <= view.last);
    if (end - i < 2 || words < FACTS.least || words > FACTS.most || !isBetween) return;
    for (let n = i; n < end; n++) facts.add(n);
  });
  return facts;
}

/** Words of the button that folds and unfolds a box. */
const FOLD_WORDS = 4;

function isFold({ controls, words, links }: Block): boolean {
  return controls > 0 && links === 0 && words <= FOLD_WORDS;
}

/** A number to call, and an address that is printed as one. */
const PRINTED = /^\+?[\d\s()/.-]{3,}$|^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$|^\S+@\S+$/i;

/** Without a link, but for numbers and addresses: who helps, where to write. */
function leadsNowhere({ element, links }: Block): boolean {
  if (links === 0) return true;
  const all = element.localName === 'a' ? [element] : Array.from(element.getElementsByTagName('a'));
  return all.length > 0 && all.every((link) => PRINTED.test((link.textContent ?? '').trim()));
}

function isTitle({ element, words, links, text }: Block): boolean {
  if (words === 0 || words > FACTS.title || links > 0) return false;
  if (isSubheading(element)) return true;
  const only = element.firstElementChild;
  return only !== null && /^(?:b|strong)$/.test(only.localName) && (only.textContent ?? '').trim() === text;
}

function near(from: number, step: 1 | -1, isSure: (index: number) => boolean): boolean {
  for (let n = 0; n <= NEAR; n++) if (isSure(from + n * step)) return true;
  return false;
}
