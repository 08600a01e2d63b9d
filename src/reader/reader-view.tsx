// Everything inside the reader: the row of tools, the article, the notes around it and the panel of what was taken out.
// Holds what one reading is about (which article, what was brought back); settings come from outside.
import { Fragment, type JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article, Removal } from '../article/types';
import type { Settings } from '../settings/schema';
import { ArticleHeader } from './article-header';
import { buildArticle, keepPictures } from './article-view';
import { blocksWithin, goToPlace, placeInReader } from './place';
import { RemovedPanel } from './removed-panel';
import { seen, takenOut, wordsIn } from './removed-texts';
import type { ReaderActions } from './reader';
import { Toolbar } from './toolbar';
import { useWords } from '../ui/words';

/** A sentence for the person: read out, and shown for a moment where it says more than is seen anyway. */
export interface Status {
  readonly sentence: string;
  readonly shown: boolean;
}

export interface ReaderViewProps {
  readonly article: Article | null;
  readonly settings: Settings;
  readonly actions: Pick<ReaderActions, 'extractAnyway' | 'restore' | 'openOptions'>;
  /** What scrolls: the dialog. */
  readonly scroller: HTMLElement;
  readonly panelOpen: boolean;
  readonly status: Status;
  readonly setPanel: (open: boolean) => void;
  readonly say: (sentence: string) => void;
  readonly change: (change: Partial<Settings>) => void;
  readonly close: () => void;
}

/** Above this share of the page's words taken out, the reader offers the page with all of them. */
const MUCH_REMOVED = 0.3;
/** Below this the reader says that it is not sure. */
const LOW_CONFIDENCE = 0.5;
/** Room at the top of the view, in CSS pixels, that the tools may cover. */
const TOOLS_EDGE = 56;
/** How long a returned block stays marked, in milliseconds. */
const MARKED_MS = 4000;

export function ReaderView(props: ReaderViewProps): JSX.Element {
  const { text, counted } = useWords();
  const [article, setArticle] = useState(props.article);
  // The journal of the first reading: the panel keeps its list while blocks come and go.
  const [journal, setJournal] = useState<readonly Removal[]>(takenOut(article?.removed ?? []));
  const [restored, setRestored] = useState<ReadonlySet<string>>(new Set());
  const [returned, setReturned] = useState<readonly Removal[]>([]);
  const given = useRef(props.article);
  useLayoutEffect(() => {
    if (given.current === props.article) return;
    given.current = props.article;
    setArticle(props.article);
    // What was brought back stays in the list, so that it can be taken out again.
    setJournal([...takenOut(props.article?.removed ?? []), ...journal.filter(({ path }) => restored.has(path))]);
    setReturned([]);
  }, [props.article]);

  const show = (found: Article) => {
    setArticle(found);
    setJournal(takenOut(found.removed));
  };
  const redraw = (paths: ReadonlySet<string>, back: readonly Removal[]) => {
    const found = props.actions.restore([...paths]);
    if (found === null) return props.say(text('couldNotRestore'));
    setArticle(found);
    setRestored(paths);
    setReturned(back);
    props.say(back.length > 0 ? counted('broughtBack', back.length) : text('takenOutAgain'));
  };
  const bringBack = (removals: readonly Removal[]) =>
    redraw(new Set([...restored, ...removals.map(({ path }) => path)]), removals);
  const takeOut = (removals: readonly Removal[]) => {
    const out = new Set(removals.map(({ path }) => path));
    redraw(new Set([...restored].filter((path) => !out.has(path))), []);
  };

  return (
    <Fragment>
      <Toolbar
        settings={props.settings}
        removedCount={article === null ? null : seen(journal).filter(({ path }) => !restored.has(path)).length}
        panelOpen={props.panelOpen}
        change={props.change}
        togglePanel={() => props.setPanel(!props.panelOpen)}
        openOptions={props.actions.openOptions}
        close={props.close}
      />
      <div class="page">
        {article === null ? (
          <NoArticle extractAnyway={props.actions.extractAnyway} show={show} />
        ) : (
          <article class="column" aria-labelledby="galley-headline">
            <ArticleHeader article={article} />
            <OpeningNotes article={article} bringBack={bringBack} />
            <ArticleBody article={article} scroller={props.scroller} returned={returned} />
            {article.truncated && <p class="note end-note">{text('onlyPart')}</p>}
            <p class="source">{article.url}</p>
          </article>
        )}
      </div>
      {props.panelOpen && article !== null && (
        <RemovedPanel
          removals={journal}
          restored={restored}
          bringBack={bringBack}
          takeOut={takeOut}
          close={() => props.setPanel(false)}
        />
      )}
      <div class="status" role="status">
        {props.status.sentence !== '' && (
          // A new sentence is a new element, so that it shows anew.
          <p key={props.status.sentence} class={props.status.shown ? 'status-shown' : 'unseen'}>
            {props.status.sentence}
          </p>
        )}
      </div>
    </Fragment>
  );
}

interface NoArticleProps {
  readonly extractAnyway: () => Article | null;
  readonly show: (article: Article) => void;
}

function NoArticle({ extractAnyway, show }: NoArticleProps): JSX.Element {
  const { text } = useWords();
  const [empty, setEmpty] = useState(false);
  const tryAnyway = () => {
    const found = extractAnyway();
    if (found === null) setEmpty(true);
    else show(found);
  };
  return (
    <div class="no-article">
      <h1 id="galley-headline">{text('noArticle')}</h1>
      {empty ? (
        <p role="alert">{text('noTextAtAll')}</p>
      ) : (
        <button type="button" class="button main-button" onClick={tryAnyway}>
          {text('showWhatThereIs')}
        </button>
      )}
    </div>
  );
}

interface OpeningNotesProps {
  readonly article: Article;
  readonly bringBack: (removals: readonly Removal[]) => void;
}

function OpeningNotes({ article, bringBack }: OpeningNotesProps): JSX.Element {
  const { text, counted, language } = useWords();
  const taken = seen(article.removed);
  const words = wordsIn(taken);
  const share = words / Math.max(1, words + article.words);
  return (
    <Fragment>
      {article.confidence < LOW_CONFIDENCE && <p class="note">{text('notSure')}</p>}
      {share > MUCH_REMOVED && (
        <p class="note">
          {text('muchTakenOut', {
            share: new Intl.NumberFormat(language, { style: 'percent' }).format(share),
            words: counted('words', words),
          })}{' '}
          <button type="button" class="link-button" onClick={() => bringBack(taken)}>
            {text('showWithAll')}
          </button>
        </p>
      )}
    </Fragment>
  );
}

interface ArticleBodyProps {
  readonly article: Article;
  readonly scroller: HTMLElement;
  readonly returned: readonly Removal[];
}

/** The article's own elements, outside Preact. Drawn anew it keeps the line one was reading where it was. */
function ArticleBody({ article, scroller, returned }: ArticleBodyProps): JSX.Element {
  const { text } = useWords();
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const place = placeInReader(scroller, element, TOOLS_EDGE);
    const drawn = buildArticle(article.html, element.ownerDocument, text);
    keepPictures(element, drawn);
    element.replaceChildren(drawn);
    if (place !== null) goToPlace(scroller, element, place);
    return markReturned(element, returned);
  }, [article]);
  return <div ref={body} class="article" lang={article.language ?? undefined} dir={article.direction} />;
}

/** Marks the blocks that came back, for a moment; gives the way to end it early. */
function markReturned(body: Element, returned: readonly Removal[]): () => void {
  const blocks = returned.flatMap(({ text }) => (text === '' ? [] : blocksWithin(body, text)));
  for (const block of blocks) block.setAttribute('data-returned', '');
  const timer = setTimeout(() => blocks.forEach((block) => block.removeAttribute('data-returned')), MARKED_MS);
  return () => clearTimeout(timer);
}
