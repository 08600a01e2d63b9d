// What stands above an article: the publication, the headline, the standfirst, who wrote it, when, and how long it takes.
import type { JSX } from 'preact';
import type { Article } from '../article/types';
import { readingMinutes } from '../speech/reading-time';
import { dateText, isDate, standfirst, wasUpdated } from './byline-texts';
import { useWords } from '../ui/words';

export interface ArticleHeaderProps {
  readonly article: Article;
  /** The reader has been on the screen: until then dates keep their room and show nothing. */
  readonly painted: boolean;
}

/** The page's own words carry the article's language and direction; the dates and counts are in the person's. */
export function ArticleHeader({ article, painted }: ArticleHeaderProps): JSX.Element {
  const words = useWords();
  const own = { lang: article.language ?? undefined, dir: article.direction };
  const opening = standfirst(article);
  const updated = wasUpdated(article.publishedTime, article.modifiedTime) ? article.modifiedTime : null;
  return (
    <header class="article-header" dir={article.direction}>
      {article.site !== null && (
        <p class="site" {...own}>
          {article.site}
        </p>
      )}
      <h1 id="galley-headline" {...own}>
        {article.title === '' ? words.text('untitled') : article.title}
      </h1>
      {opening !== null && (
        <p class="standfirst" {...own}>
          {opening}
        </p>
      )}
      <p class="byline">
        {article.byline !== null && (
          <span class="author" {...own}>
            {article.byline}
          </span>
        )}
        <DateLine iso={article.publishedTime} painted={painted} sentence={(date) => date} />
        <span lang={words.language} dir={words.direction}>
          {words.counted('readingTime', readingMinutes(article.text, article.language, article.words))}
        </span>
        <DateLine iso={updated} painted={painted} sentence={(date) => words.text('updatedOn', { date })} />
      </p>
    </header>
  );
}

/** As wide as most dates are. */
const ROOM = '00 September 0000, 00:00';

/** Browsers take some 20 ms to read their tables of dates for the first time in a page; the article need not wait for that. */
function DateLine({
  iso,
  painted,
  sentence,
}: {
  readonly iso: string | null;
  readonly painted: boolean;
  readonly sentence: (date: string) => string;
}): JSX.Element | null {
  const { language, direction } = useWords();
  if (!isDate(iso)) return null;
  return (
    <time dateTime={iso} lang={language} dir={direction} data-to-come={painted ? undefined : ''}>
      {sentence(painted ? dateText(iso, language) : ROOM)}
    </time>
  );
}
