// "What was taken out": the journal beside the article, in reading order or by kind, and the way back for each block.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Removal } from '../article/types';
import { Icon } from '../ui/icons';
import { byKind, kindText, reasonText, seen, unseen, wordsIn } from './removed-texts';
import { useWords } from '../ui/words';

export interface RemovedPanelProps {
  /** Everything that was taken out when the article was opened, in reading order. */
  readonly removals: readonly Removal[];
  /** Journal paths of the blocks that were brought back. */
  readonly restored: ReadonlySet<string>;
  readonly bringBack: (removals: readonly Removal[]) => void;
  readonly takeOut: (removals: readonly Removal[]) => void;
  readonly close: () => void;
}

type Order = 'reading' | 'kind';

export function RemovedPanel(props: RemovedPanelProps): JSX.Element {
  const { text, counted } = useWords();
  const [order, setOrder] = useState<Order>('reading');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const shown = seen(props.removals);
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
            <Blocks {...props} removals={shown} named />
          ) : (
            byKind(shown).map((kind) => <KindGroup key={kind.pass} {...props} {...kind} />)
          )}
        </>
      )}
      <HiddenOnes {...props} removals={unseen(props.removals)} />
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

function KindGroup(props: RemovedPanelProps & { readonly pass: string }): JSX.Element {
  const { source, text, counted } = useWords();
  const away = props.removals.filter(({ path }) => !props.restored.has(path));
  return (
    <section class="kind">
      <div class="kind-head">
        <h3>{kindText(source, props.pass)}</h3>
        <span class="kind-count">{counted('blocks', props.removals.length)}</span>
        {away.length > 1 && (
          <button type="button" class="link-button" onClick={() => props.bringBack(away)}>
            {text('bringAllBack')}
          </button>
        )}
      </div>
      <Blocks {...props} named={false} />
    </section>
  );
}

/** What the page holds and never showed: seldom wanted, so it is folded away. */
function HiddenOnes(props: RemovedPanelProps): JSX.Element | null {
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

function Blocks(props: RemovedPanelProps & { readonly named: boolean }): JSX.Element {
  return (
    <ul class="removals">
      {props.removals.map((removal) => (
        <Block key={removal.path} removal={removal} {...props} />
      ))}
    </ul>
  );
}

function Block(props: RemovedPanelProps & { readonly removal: Removal; readonly named: boolean }): JSX.Element {
  const { source, text } = useWords();
  const { removal, restored } = props;
  const back = restored.has(removal.path);
  return (
    <li class="removal" data-back={back ? '' : undefined}>
      {props.named && <h3 class="removal-kind">{kindText(source, removal.pass)}</h3>}
      <p class="removal-reason">{reasonText(source, removal)}</p>
      <blockquote class="removal-words" dir="auto">
        {removal.text === '' ? text('noWords') : removal.text}
      </blockquote>
      <button
        type="button"
        class="link-button"
        onClick={() => (back ? props.takeOut([removal]) : props.bringBack([removal]))}
      >
        {back ? text('takeOutAgain') : text('bringBack')}
      </button>
    </li>
  );
}
