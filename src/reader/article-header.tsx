// What stands above an article: the publication, the headline, the standfirst, who wrote it, when, and how long it takes.
import type { JSX } from 'preact';
import type { Article } from '../article/types';
import { readingMinutes } from '../speech/reading-time';
import { dateText, standfirst, wasUpdated } from './byline-texts';
import { useWords } from '../ui/words';

/** The page's own words carry the article's language and direction; the dates and counts are in the person's. */
export function ArticleHeader({ article }: { readonly article: Article }): JSX.Element {
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
        <DateLine iso={article.publishedTime} sentence={(date) => date} />
        <span lang={words.language} dir={words.direction}>
          {words.counted('readingTime', readingMinutes(article.text, article.language, article.words))}
        </span>
        <DateLine iso={updated} sentence={(date) => words.text('updatedOn', { date })} />
      </p>
    </header>
  );
}

function DateLine({
  iso,
  sentence,
}: {
  readonly iso: string | null;
  readonly sentence: (date: string) => string;
}): JSX.Element | null {
  const { language, direction } = useWords();
  const date = iso === null ? null : dateText(iso, language);
  if (iso === null || date === null) return null;
  return (
    <time dateTime={iso} lang={language} dir={direction}>
      {sentence(date)}
    </time>
  );
}
