// Everything inside the reader: the row of tools, the article, the notes around it, the panel of what was taken out, and the
// report. What one reading is about is use-reading.ts's; settings come from outside.
import { Fragment, type JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Article } from '../article/types';
import type { SiteState } from '../messages/protocol';
import { kindsChanged, type Settings } from '../settings/schema';
import type { Opening } from '../settings/sites';
import { ArticleBody } from './article-body';
import { ArticleHeader } from './article-header';
import { OpeningNotes } from './opening-notes';
import { RemovedPanel } from './removed-panel';
import { seen } from './removed-texts';
import type { ReaderActions, Work } from './reader';
import { ReportDialog } from './report-dialog';
import { Toolbar } from './toolbar';
import { useReading } from './use-reading';
import { useWords } from '../ui/words';

/** A sentence for the person: read out, and shown for a moment where it says more than is seen anyway. */
export interface Status {
  readonly sentence: string;
  readonly shown: boolean;
  /** Stays until the work is done, with a mark that the compositor keeps moving. */
  readonly working?: boolean;
}

export interface ReaderViewProps {
  readonly article: Article | null;
  readonly settings: Settings;
  readonly site: SiteState | null;
  readonly chooseOpening: (open: Opening) => void;
  readonly actions: Pick<
    ReaderActions,
    'extractAnyway' | 'restore' | 'keepAlways' | 'forgetRule' | 'openOptions' | 'pick'
  >;
  /** The page's address and Galley's version, for reports. */
  readonly address: string;
  readonly version: string;
  /** What scrolls: the dialog. */
  readonly scroller: HTMLElement;
  readonly panelOpen: boolean;
  /** The reader has been on the screen. */
  readonly painted: boolean;
  readonly status: Status;
  readonly setPanel: (open: boolean) => void;
  readonly say: (sentence: string) => void;
  /** Runs what makes the article anew, and says so where it takes long. */
  readonly work: (act: Work) => void;
  readonly change: (change: Partial<Settings>) => void;
  readonly close: () => void;
}

export function ReaderView(props: ReaderViewProps): JSX.Element {
  const { text } = useWords();
  const reading = useReading(props);
  const { article, journal, asked } = reading;
  const [reporting, setReporting] = useState(false);
  const report = (): void => setReporting(true);
  return (
    <Fragment>
      <Toolbar
        settings={props.settings}
        site={props.site}
        removedCount={article === null ? null : seen(journal).filter(({ path }) => !asked.has(path)).length}
        panelOpen={props.panelOpen}
        painted={props.painted}
        change={props.change}
        togglePanel={() => props.setPanel(!props.panelOpen)}
        openOptions={props.actions.openOptions}
        chooseOpening={props.chooseOpening}
        pick={article === null ? null : (props.actions.pick ?? null)}
        close={props.close}
      />
      <div class="page">
        {article === null ? (
          <NoArticle
            extractAnyway={props.actions.extractAnyway}
            work={props.work}
            show={reading.show}
            report={report}
          />
        ) : (
          <article class="column" aria-labelledby="galley-headline">
            <ArticleHeader article={article} painted={props.painted} />
            <OpeningNotes article={article} reading={reading} />
            <ArticleBody article={article} scroller={props.scroller} returning={reading.returning} />
            {article.truncated && <p class="note end-note">{text('onlyPart')}</p>}
            <p class="source">{article.url}</p>
          </article>
        )}
        {article !== null && (
          <p class="article-foot">
            <button type="button" class="link-button" onClick={report}>
              {text('reportWrong')}
            </button>
          </p>
        )}
      </div>
      {props.panelOpen && article !== null && (
        <RemovedPanel reading={reading} report={report} close={() => props.setPanel(false)} />
      )}
      {reporting && (
        <ReportDialog
          article={article}
          address={props.address}
          version={props.version}
          kindsChanged={kindsChanged(props.settings)}
          close={() => setReporting(false)}
        />
      )}
      <StatusLine status={props.status} />
    </Fragment>
  );
}

function StatusLine({ status }: { readonly status: Status }): JSX.Element {
  const last = useRef({ status, number: 0 });
  // Each saying is an element of its own, so that the same sentence twice shows, and is read out, twice.
  if (last.current.status !== status) last.current = { status, number: last.current.number + 1 };
  return (
    <div class="status" role="status">
      {status.sentence !== '' && (
        <p
          key={last.current.number}
          class={status.shown ? 'status-shown' : 'unseen'}
          data-working={status.working === true ? '' : undefined}
        >
          {status.sentence}
          {status.working === true && <span class="waiting-mark" />}
        </p>
      )}
    </div>
  );
}

interface NoArticleProps {
  readonly extractAnyway: () => Article | null;
  readonly work: (act: Work) => void;
  readonly show: (article: Article) => void;
  readonly report: () => void;
}

function NoArticle({ extractAnyway, work, show, report }: NoArticleProps): JSX.Element {
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
        <button type="button" class="button main-button" onClick={() => work(tryAnyway)}>
          {text('showWhatThereIs')}
        </button>
      )}
      <button type="button" class="link-button" onClick={report}>
        {text('reportWrong')}
      </button>
    </div>
  );
}
