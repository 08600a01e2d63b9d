// What binding has found out so far: the words of each picture, by its number.
import { privateVideoFrame } from '../dom/url';
import { isCredit, isLabel } from './caption-text';
import type { NamedPart } from './named';
import type { Survey } from './survey';

/** Words that belong to a picture, in reading order. */
export interface Words {
  readonly nodes: readonly Node[];
  /** What the page says they are; null where it does not say. */
  readonly named: NamedPart;
}

/** What was bound so far: words by the number of their picture. */
export class Binding {
  readonly names = new Map<string, NamedPart>();
  readonly words: Words[][];
  readonly taken = new Set<Node>();
  readonly survey: Survey;

  constructor(found: Survey) {
    this.survey = found;
    this.words = found.pictures.map(() => []);
  }

  bind(picture: number, nodes: readonly Node[], named: NamedPart): void {
    this.words[picture]?.push({ nodes, named });
    for (const node of nodes) this.taken.add(node);
    this.survey.take(nodes);
  }

  /** Takes words of a button or a link out of the page. */
  drop(nodes: readonly Node[]): void {
    this.survey.take(nodes);
    for (const node of nodes) node.parentNode?.removeChild(node);
  }

  /** The words of a picture in reading order. */
  inOrder(picture: number): Words[] {
    const place = ({ nodes: [node] }: Words): number =>
      node?.nodeType === 1 ? this.survey.of(node as Element).wordsBefore : Infinity;
    return [...(this.words[picture] ?? [])].sort((a, b) => place(a) - place(b) || 0);
  }

  /** Whether the page itself calls any of the words a caption or credit. */
  isNamed(picture: number): boolean {
    return this.words[picture]?.some((words) => words.named !== null) ?? false;
  }

  readonly isTaken = (node: Node): boolean => this.taken.has(node);

  hasCaption(picture: number): boolean {
    return (
      this.words[picture]?.some(
        (words) =>
          words.named !== 'credit' &&
          !words.nodes.every((node) => isCredit(node.textContent ?? '') || isLabel(node.textContent ?? '')),
      ) ?? false
    );
  }
}

/** A frame that the reader does not show, a document's: what is said of it stays where it is. */
export function isUnshown(picture: Element | undefined): boolean {
  if (picture?.localName !== 'iframe') return false;
  return privateVideoFrame(picture.getAttribute('src') ?? picture.getAttribute('data-src') ?? '') === null;
}
