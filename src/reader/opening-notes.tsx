// What a reader should know before the first line: that Galley is not sure, or that much was taken out, with a milder reading.
import { Fragment, type JSX } from 'preact';
import type { Article } from '../article/types';
import { useWords } from '../ui/words';
import { seen, wordsIn } from './removed-texts';
import type { Reading } from './use-reading';

/** Below this the reader says that it is not sure. */
const LOW_CONFIDENCE = 0.5;

export function OpeningNotes({
  article,
  reading,
}: {
  readonly article: Article;
  readonly reading: Reading;
}): JSX.Element {
  const { text } = useWords();
  return (
    <Fragment>
      {article.confidence < LOW_CONFIDENCE && <p class="note">{text('notSure')}</p>}
      {(reading.isMilder || article.milder.length > 0) && (
        <p class="note">
          {reading.isMilder ? text('milderShown') : <MuchTaken article={article} />}{' '}
          <button type="button" class="link-button" onClick={reading.toggleMilder}>
            {text(reading.isMilder ? 'takeOutAgain' : 'showMilder')}
          </button>
        </p>
      )}
    </Fragment>
  );
}

function MuchTaken({ article }: { readonly article: Article }): JSX.Element {
  const { text, counted, language } = useWords();
  const words = wordsIn(seen(article.removed));
  const share = words / Math.max(1, words + article.words);
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  return <>{text('muchTakenOut', { share: percent, words: counted('words', words) })}</>;
}
