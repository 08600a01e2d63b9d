// What one reading is about: the article as it stands, everything that was taken out of it, and what the person brought
// back. Asks the surroundings for articles and rules, and says what came of it; draws nothing.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article, Removal } from '../article/types';
import { useWords } from '../ui/words';
import type { KeepResult, KeepWhere, ReaderActions, Work } from './reader';
import { takenOut } from './removed-texts';

/** How a block came back: for now alone, or by a rule that was stored. */
export type Back = { readonly where: 'here' } | { readonly where: KeepWhere; readonly rule: string };

export interface Reading {
  readonly article: Article | null;
  /** Everything that was taken out since the reader opened, in reading order, also what came back meanwhile. */
  readonly journal: readonly Removal[];
  /** Blocks of the journal that the person brought back, by their paths. */
  readonly asked: ReadonlyMap<string, Back>;
  /** What the blocks of the last change are to be met with: see ArticleBody. */
  readonly returning: 'mark' | 'go-to' | null;
  /** Whether the milder reading is shown. */
  readonly isMilder: boolean;
  readonly show: (article: Article) => void;
  readonly bringBack: (removals: readonly Removal[]) => void;
  readonly takeOut: (removals: readonly Removal[]) => void;
  readonly keepAlways: (removal: Removal, where: KeepWhere) => void;
  /** To the milder reading of an article of which much was taken out, and back. */
  readonly toggleMilder: () => void;
}

interface Given {
  readonly article: Article | null;
  readonly actions: Pick<ReaderActions, 'restore' | 'keepAlways' | 'forgetRule'>;
  readonly say: (sentence: string) => void;
  readonly work: (act: Work) => void;
}

export function useReading({ article: given, actions, say, work }: Given): Reading {
  const { text, counted } = useWords();
  const [article, setArticle] = useState(given);
  const [journal, setJournal] = useState<readonly Removal[]>(() => inOrder(takenOut(given?.removed ?? [])));
  const [asked, setAsked] = useState<ReadonlyMap<string, Back>>(new Map());
  const [milder, setMilder] = useState<readonly string[]>([]);
  const [returning, setReturning] = useState<Reading['returning']>(null);
  // What a promise that was waited for finds: the person may have gone on meanwhile.
  const now = useRef({ asked, journal });
  now.current = { asked, journal };

  const last = useRef(given);
  useLayoutEffect(() => {
    if (last.current === given) return;
    last.current = given;
    setArticle(given);
    // What was brought back stays in the list, so that it can be taken out again.
    setJournal(
      union(
        takenOut(given?.removed ?? []),
        journal.filter(({ path }) => asked.has(path)),
      ),
    );
    if (given?.html !== article?.html) setReturning(null);
  }, [given]);

  const draw = (next: ReadonlyMap<string, Back>, how: Reading['returning']): boolean => {
    const found = actions.restore([...next.keys()]);
    if (found === null) {
      say(text('couldNotRestore'));
      return false;
    }
    now.current = { asked: next, journal: union(now.current.journal, takenOut(found.removed)) };
    setArticle(found);
    setAsked(next);
    setJournal(now.current.journal);
    setReturning(how);
    return true;
  };
  const comeBack = (paths: readonly string[], how: Back, goTo: boolean): void => {
    const next = new Map([...now.current.asked, ...paths.map((path) => [path, how] as const)]);
    if (draw(next, goTo ? 'go-to' : 'mark')) say(counted('broughtBack', paths.length));
  };
  const goOut = (paths: readonly string[]): void => {
    const out = new Set(paths);
    if (draw(new Map([...now.current.asked].filter(([path]) => !out.has(path))), null)) say(text('takenOutAgain'));
  };
  const keepAlways = async (removal: Removal, where: KeepWhere): Promise<void> => {
    // Back at once, and for good as soon as a rule is found and stored.
    if (!now.current.asked.has(removal.path)) comeBack([removal.path], { where: 'here' }, true);
    const kept = await actions.keepAlways(removal, where).catch((): KeepResult => ({ ok: false, why: 'no-storage' }));
    if (!kept.ok) return say(text(kept.why === 'no-rule' ? 'noRuleForBlock' : 'rulesNotKept'));
    const next = new Map(now.current.asked).set(removal.path, { where, rule: kept.rule });
    now.current = { ...now.current, asked: next };
    setAsked(next);
    say(text(where === 'site' ? 'keptOnSite' : 'keptEverywhere'));
  };
  const toggleMilder = (): void => {
    if (milder.some((path) => asked.has(path))) {
      goOut(milder);
      setMilder([]);
    } else if (article !== null) {
      setMilder(article.milder);
      comeBack(article.milder, { where: 'here' }, false);
    }
  };

  return {
    article,
    journal,
    asked,
    returning,
    isMilder: milder.length > 0 && milder.some((path) => asked.has(path)),
    show(found) {
      setArticle(found);
      setJournal(inOrder(takenOut(found.removed)));
    },
    bringBack: (removals) => work(() => comeBack(pathsOf(removals), { where: 'here' }, true)),
    takeOut(removals) {
      const rules = new Set(removals.flatMap(({ path }) => ruleOf(asked.get(path)) ?? []));
      if (rules.size === 0) return work(() => goOut(pathsOf(removals)));
      void Promise.all([...rules].map(settled(actions.forgetRule))).then((forgotten) => {
        if (forgotten.every(Boolean)) work(() => goOut(pathsOf(removals)));
        else say(text('rulesNotKept'));
      });
    },
    keepAlways: (removal, where) => work(() => keepAlways(removal, where)),
    toggleMilder: () => work(toggleMilder),
  };
}

function pathsOf(removals: readonly Removal[]): string[] {
  return removals.map(({ path }) => path);
}

function ruleOf(back: Back | undefined): string | null {
  return back === undefined || back.where === 'here' ? null : back.rule;
}

function settled(forget: (rule: string) => Promise<boolean>): (rule: string) => Promise<boolean> {
  return (rule) => forget(rule).catch(() => false);
}

/** Both lists as one, each block once. */
function union(one: readonly Removal[], other: readonly Removal[]): Removal[] {
  return inOrder([...new Map([...one, ...other].map((removal) => [removal.path, removal])).values()]);
}

function inOrder(removals: readonly Removal[]): Removal[] {
  return [...removals].sort((a, b) => a.place - b.place || a.id - b.id);
}
