// "Galley got this wrong": a text that says what Galley made of a page, for a person to read, keep and hand on themselves.
// Plain text, because they are to see all of it before they do. Nothing here is sent.
import type { Article } from '../article/types';

/** What a report may be about. */
export const faults = ['missing', 'left-in', 'pictures', 'heading', 'other'] as const;
export type Fault = (typeof faults)[number];

export interface ReportParts {
  /** What the person said is wrong, in their own language as the dialog words it; empty where they said nothing. */
  readonly faults: readonly string[];
  /** Null where Galley found no article. */
  readonly article: Article | null;
  /** The page's address; null where the person keeps it to themselves, and then nothing else names the page either. */
  readonly address: string | null;
  /** Galley's version. */
  readonly version: string;
  /** The browser as it names itself. */
  readonly browser: string;
  /** Kinds of removal that the person has switched off, or on where they are off at first. */
  readonly kindsChanged: readonly string[];
}

/** The whole report. Its labels are English in every language: they are for those who mend Galley. */
export function writeReport(parts: ReportParts): string {
  const { article, address } = parts;
  const lines = [
    'Galley report',
    '',
    `What is wrong: ${parts.faults.join('; ') || 'not said'}`,
    `Page: ${address ?? 'not named'}`,
    `Galley: ${parts.version}`,
    `Browser: ${parts.browser}`,
    `Kinds switched by the person: ${parts.kindsChanged.join(', ') || 'none'}`,
    '',
    ...(article === null ? ['Galley found no article.'] : aboutArticle(article, address !== null)),
  ];
  return `${lines.join('\n')}\n`;
}

function aboutArticle(article: Article, isNamed: boolean): string[] {
  const { removed, words, pictures, language, confidence, truncated } = article;
  return [
    ...(isNamed
      ? [
          `Headline: ${article.title}`,
          `Author: ${article.byline ?? 'none'}`,
          `Date: ${article.publishedTime ?? 'none'}`,
        ]
      : []),
    `Article: ${words} words, ${pictures.length} pictures, language ${language ?? 'unknown'}`,
    `Sure of it: ${Math.round(confidence * 100)} %${truncated ? ', and the page holds only a part' : ''}`,
    '',
    `Taken out: ${removed.length}`,
    ...removed.map(
      ({ pass, reason, action, words: count, text, path, rule }, at) =>
        `${at + 1}. ${pass} (${reason}, ${action}), ${count} words, element ${path}${rule === undefined ? '' : `, rule ${rule}`}\n   ${text}`,
    ),
  ];
}
