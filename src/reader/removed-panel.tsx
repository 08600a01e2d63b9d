// "What was taken out": the journal beside the article, in reading order or by kind, and the way back for each block.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Removal } from '../article/types';
import { Icon } from '../ui/icons';
import { useWords } from '../ui/words';
import { RemovedBlock } from './removed-block';
import { byKind, kindText, reasonText, seen, unseen, wordsIn } from './removed-texts';
import type { Reading } from './use-reading';

export interface RemovedPanelProps {
  readonly reading: Reading;
  readonly report: () => void;
  readonly close: () => void;
}

/** A part of the list. */
interface ListProps {
  readonly reading: Reading;
  readonly removals: readonly Removal[];
}

type Order = 'reading' | 'kind';

export function RemovedPanel(props: RemovedPanelProps): JSX.Element {
  const { text, counted } = useWords();
  const [order, setOrder] = useState<Order>('reading');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { reading } = props;
  const shown = seen(reading.journal);
  return (
    <aside class="removed-panel" aria-labelledby="galley-removed">
      <div class="removed-head">
        <h2 id="galley-removed" tabIndex={-1} ref={heading}>
          {text('whatWasTakenOut')}
        </h2>
        <button type="button" class="button" aria-label={text('closePanel')} onClick={props.close}>
          <Icon name="close" />
        </button>
      </div>
      {shown.length === 0 ? (
        <p class="removed-sum">{text('nothingTakenOut')}</p>
      ) : (
        <>
          <p class="removed-sum">
            {text('takenOutSum', { blocks: counted('blocks', shown.length), words: counted('words', wordsIn(shown)) })}
          </p>
          <OrderChoice order={order} pick={setOrder} />
          {order === 'reading' ? (
            <Blocks reading={reading} removals={shown} named />
          ) : (
            byKind(shown).map((kind) => <KindGroup key={kind.pass} reading={reading} {...kind} />)
          )}
        </>
      )}
      <HiddenOnes reading={reading} removals={unseen(reading.journal)} />
      <p class="removed-foot">
        <button type="button" class="link-button" onClick={props.report}>
          {text('reportWrong')}
        </button>
      </p>
    </aside>
  );
}

function OrderChoice({ order, pick }: { readonly order: Order; readonly pick: (order: Order) => void }): JSX.Element {
  const { text } = useWords();
  const option = (value: Order, label: string) => (
    <label class="choice-option">
      <input type="radio" name="galley-order" checked={order === value} onChange={() => pick(value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="choice">
      <legend class="unseen">{text('order')}</legend>
      <div class="choice-options">
        {option('reading', text('inReadingOrder'))}
        {option('kind', text('byKind'))}
      </div>
    </fieldset>
  );
}

function KindGroup(props: ListProps & { readonly pass: string }): JSX.Element {
  const { source, text, counted } = useWords();
  const { asked, bringBack, takeOut } = props.reading;
  const away = props.removals.filter(({ path }) => !asked.has(path));
  return (
    <section class="kind">
      <div class="kind-head">
        <h3>{kindText(source, props.pass)}</h3>
        <span class="kind-count">{counted('blocks', props.removals.length)}</span>
        {props.removals.length > 1 && (
          <button
            type="button"
            class="link-button"
            onClick={() => (away.length > 0 ? bringBack(away) : takeOut(props.removals))}
          >
            {text(away.length > 0 ? 'bringAllBack' : 'takeAllOutAgain')}
          </button>
        )}
      </div>
      <Blocks {...props} named={false} />
    </section>
  );
}

/** What the page holds and never showed: seldom wanted, so it is folded away. */
function HiddenOnes(props: ListProps): JSX.Element | null {
  const { source, counted } = useWords();
  const [first] = props.removals;
  if (first === undefined) return null;
  return (
    <details class="hidden-ones">
      <summary>
        {kindText(source, first.pass)} ({counted('blocks', props.removals.length)})
      </summary>
      <p>{reasonText(source, first)}</p>
      <Blocks {...props} named={false} />
    </details>
  );
}

function Blocks(props: ListProps & { readonly named: boolean }): JSX.Element {
  return (
    <ul class="removals">
      {props.removals.map((removal) => (
        <RemovedBlock key={removal.path} removal={removal} {...props} />
      ))}
    </ul>
  );
}
