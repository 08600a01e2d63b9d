// The person's own rules as text: checked while one types, kept on Save. The language is docs/hiding.md.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatRules } from '../hiding/format-rule';
import { parseRules } from '../hiding/parse-rules';
import type { ParsedRules, Rule } from '../hiding/types';
import { useWords } from '../ui/words';
import type { SectionProps, Wanted } from './actions';
import { LargeRules } from './large-rules';
import { lineReading } from './line-reading';
import { OnPageRules, onPageTexts } from './on-page-rules';
import { ProblemList } from './problem-list';
import { largeRules, sampleArticle } from './sample-article';
import { useTextInView } from './text-in-view';

/** Typing pauses this long before the text is read; a pasted list of 50,000 lines takes half a second. In milliseconds. */
const READ_AFTER = 250;

export interface RulesEditorProps extends Pick<SectionProps, 'kept' | 'actions'> {
  /** The site whose rules are to be shown. */
  readonly wanted: Wanted | null;
  /** Words are being looked for on the page, these rules among them. */
  readonly isSearched: boolean;
}

export function RulesEditor({ kept, wanted, isSearched, actions }: RulesEditorProps): JSX.Element {
  const { text, counted } = useWords();
  const [base, setBase] = useState<readonly Rule[]>(kept.rules);
  const [written, setWritten] = useState(() => formatRules(kept.rules));
  const [onPage, setOnPage] = useState(() => onPageTexts(kept.rules));
  const [isChanged, setChanged] = useState(false);
  /** Lines that are no rules stand in the saved text; nowhere else are they kept. */
  const [holdsRefused, setHoldsRefused] = useState(false);
  /** New rules that take most of an article: saved only after a second question. */
  const [large, setLarge] = useState<readonly Rule[]>([]);
  const [hasFocus, setFocus] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  /** What stands in the editor now, and what it was made of: while storage keeps rules the person may write on. */
  const now = useRef({ written, onPage, base });
  now.current = { written, onPage, base };
  /** Saves take turns: each is told by what the one before it kept. */
  const saving = useRef<Promise<void>>(Promise.resolve());
  const shown = useTextInView(whole, written, isChanged || hasFocus || isSearched || wanted !== null);
  const parsed = useParsed(shown, onPage);

  // Another tab saved: shown at once where nothing is being written here, and merged with it on Save where something is. Within
  // the same drawing: an effect that waits for the next frame would write over what is typed until then.
  useLayoutEffect(() => {
    if (isChanged || holdsRefused || kept.rules === base) return;
    setBase(kept.rules);
    setOnPage(onPageTexts(kept.rules));
    setWritten(formatRules(kept.rules));
  }, [kept.rules]);
  useWarningBeforeLeaving(isChanged);

  useLayoutEffect(() => {
    const line = wanted === null ? 0 : lineOfHost(written, wanted.host);
    if (line === 0 || area.current === null) return;
    selectLine(area.current, line);
    area.current.scrollIntoView({ block: 'center' });
  }, [wanted]);

  const save = (isSure = false): Promise<void> => (saving.current = saving.current.then(() => saveNow(isSure)));
  const saveNow = async (isSure: boolean): Promise<void> => {
    const { written, onPage, base } = now.current;
    const { rules, problems } = read(written, onPage);
    const there = new Set(base.map((rule) => rule.text));
    const news = rules.filter((rule) => !there.has(rule.text));
    const largeOnes = isSure ? [] : largeRules(news, sampleArticle(text));
    setLarge(largeOnes);
    if (largeOnes.length > 0) return;
    const refused = problems.filter(({ level }) => level === 'error').length;
    const saved = await actions.saveRules(base, rules);
    if (!saved.ok) return actions.say(text(saved.why === 'newer-version' ? 'newerNotWritten' : 'rulesNotKept'));
    // Lines that are no rules stay in the editor; what other tabs added comes in once they are gone.
    setBase((now.current.base = rules));
    const hasWrittenOn = now.current.written !== written || now.current.onPage !== onPage;
    if (refused === 0 && !hasWrittenOn)
      setWritten(formatRules([...rules].sort((one, two) => (one.text < two.text ? -1 : 1))));
    setHoldsRefused(refused > 0);
    setChanged(hasWrittenOn);
    const where = saved.where === 'local' ? ` ${text('rulesKeptHere')}` : '';
    const left = refused === 0 ? '' : ` ${counted('linesLeftOut', refused)}`;
    actions.say(counted('rulesSaved', rules.length) + left + where);
  };
  const lineCount = written.split('\n').length;
  const numbered = shown.split('\n').length;

  return (
    <div ref={whole} class="rules">
      <div class="rules-editor">
        <div ref={numbers} class="rules-numbers" aria-hidden="true">
          {Array.from({ length: numbered }, (_, i) => i + 1).join('\n')}
        </div>
        <textarea
          ref={area}
          class="rules-text"
          aria-labelledby="rules-title"
          aria-describedby="rules-problems"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          wrap="off"
          rows={Math.min(Math.max(lineCount + 1, 8), 24)}
          placeholder={text('rulesPlaceholder')}
          value={shown}
          readOnly={shown !== written}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onInput={({ currentTarget }) => {
            setWritten(currentTarget.value);
            setChanged(true);
            setLarge([]);
          }}
          onScroll={({ currentTarget }) => {
            if (numbers.current !== null) numbers.current.scrollTop = currentTarget.scrollTop;
          }}
          onKeyDown={(event) => {
            if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void save();
          }}
        />
      </div>
      <ProblemList parsed={parsed} goTo={(line) => area.current !== null && selectLine(area.current, line)} />
      {large.length > 0 && (
        <LargeRules
          rules={large}
          save={() => void save(true)}
          cancel={() => {
            setLarge([]);
            area.current?.focus();
          }}
        />
      )}
      <OnPageRules
        rules={parsed.rules}
        change={(texts) => {
          setOnPage(texts);
          setChanged(true);
        }}
      />
      <button
        type="button"
        class="button main-button"
        aria-disabled={!isChanged}
        onClick={() => isChanged && void save()}
      >
        {text('saveRules')}
      </button>
    </div>
  );
}

/** Reads the text; the "also on the page" marks stand beside the rules and not in it. */
function read(written: string, onPage: ReadonlySet<string>): ParsedRules {
  return parseRules(written, { ...lineReading(), onPage });
}

function useParsed(written: string, onPage: ReadonlySet<string>): ParsedRules {
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), READ_AFTER);
    return () => clearTimeout(timer);
  }, [written]);
  return useMemo(() => read(settled, onPage), [settled, onPage]);
}

function useWarningBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    const ask = (event: Event): void => event.preventDefault();
    if (isChanged) addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
}

/** The first line, from 1, of a rule that names the host; 0 where there is none. */
function lineOfHost(written: string, host: string): number {
  const names = (line: string): boolean =>
    line
      .split(/#@?\??#/, 1)[0]
      ?.split(',')
      .some((name) => name.trim() === host) === true;
  return written.split('\n').findIndex(names) + 1;
}

function selectLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
