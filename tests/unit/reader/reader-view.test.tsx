// @vitest-environment jsdom
// The reader's parts as a person uses them: what is asked of the surroundings, and what is shown then.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import type { Article, Removal } from '../../../src/article/types';
import { ReaderView, type ReaderViewProps } from '../../../src/reader/reader-view';
import { makeWords, WordsContext } from '../../../src/ui/words';
import { defaultSettings } from '../../../src/settings/schema';
import type { TextSource } from '../../../src/ui/texts';

const messages: Readonly<Record<string, { readonly message: string }>> = en;
const source: TextSource = (key, values = {}) =>
  (messages[key]?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => String(values[name.toLowerCase()]));

const removal = (id: number, text: string, pass = 'newsletters'): Removal => ({
  id,
  pass,
  reason: 'sign-up',
  action: 'remove',
  words: text.split(' ').length,
  text,
  path: `0/${id}`,
  place: id,
});

const article: Article = {
  url: 'https://news.example/a',
  title: 'Night trains <b>return</b>',
  byline: 'Agnes Moreau',
  site: 'The Harbour Post',
  publishedTime: '2026-10-04',
  modifiedTime: null,
  language: 'en',
  direction: 'ltr',
  excerpt: null,
  leadPicture: null,
  html: '<p>The first passengers boarded a little before eleven.</p>',
  text: 'The first passengers boarded a little before eleven.',
  words: 8,
  pictures: [],
  removed: [removal(1, 'Sign up'), removal(2, 'Follow us', 'share-bars'), removal(3, 'Not shown at all', 'hidden')],
  milder: [],
  truncated: false,
  confidence: 0.9,
};

const actions: ReaderViewProps['actions'] = {
  openOptions: vi.fn(),
  extractAnyway: () => null,
  restore: () => null,
  keepAlways: () => Promise.resolve({ ok: false, why: 'no-rule' }),
  forgetRule: () => Promise.resolve(true),
};

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement('div');
  document.body.replaceChildren(box);
});

function draw(change: Partial<ReaderViewProps> = {}): ReaderViewProps {
  const props: ReaderViewProps = {
    article,
    settings: defaultSettings,
    site: null,
    chooseOpening: vi.fn(),
    actions,
    address: article.url,
    version: '1.2.3',
    scroller: box,
    panelOpen: false,
    painted: true,
    status: { sentence: '', shown: false },
    setPanel: vi.fn(),
    work: (act) => void act(),
    say: vi.fn(),
    change: vi.fn(),
    close: vi.fn(),
    ...change,
  };
  void act(() =>
    render(
      <WordsContext.Provider value={makeWords(source, 'en')}>
        <ReaderView {...props} />
      </WordsContext.Provider>,
      box,
    ),
  );
  return props;
}

function button(name: string): HTMLElement {
  const found = [...box.querySelectorAll('button')].find((each) =>
    (each.ariaLabel ?? each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name),
  );
  if (!found) throw new Error(`No button "${name}"`);
  return found;
}

/** For what is answered later. */
const pressAndWait = (name: string): Promise<void> =>
  act(async () => {
    button(name).click();
    await new Promise((later) => setTimeout(later));
  });
const press = (name: string): void => void act(() => button(name).click());

test('a date is read from the browser once the reader is on the screen; until then its room is kept', () => {
  draw({ painted: false });
  expect(box.querySelector('time')?.hasAttribute('data-to-come')).toBe(true);
  expect(box.querySelector('time')?.textContent).not.toMatch(/October|2026/);
  draw();
  expect(box.querySelector('time')?.hasAttribute('data-to-come')).toBe(false);
  expect(box.querySelector('time')?.textContent).toBe('October 4, 2026');
});

test('shows who wrote what, where and when; markup in a headline is words', () => {
  draw();
  expect(box.querySelector('h1')?.textContent).toBe('Night trains <b>return</b>');
  expect(box.querySelector('.site')?.textContent).toBe('The Harbour Post');
  expect(box.querySelector('.byline')?.textContent).toBe('Agnes MoreauOctober 4, 20261 minute to read');
  expect(box.querySelector('time')?.getAttribute('datetime')).toBe('2026-10-04');
  expect(box.querySelector('.article p')?.textContent).toBe(article.text);
  expect(box.querySelector('.article')?.getAttribute('lang')).toBe('en');
});

test('every button has a name, and every input a label', () => {
  draw({ panelOpen: true });
  for (const each of box.querySelectorAll('button'))
    expect(`${each.getAttribute('aria-label') ?? ''}${each.textContent}`).not.toBe('');
  for (const each of box.querySelectorAll('input')) expect(each.closest('label')?.textContent).not.toBe('');
});

test('a page without an article is told in one sentence, and shows what there is when asked', () => {
  draw({ article: null, actions: { ...actions, extractAnyway: () => article } });
  expect(box.querySelector('h1')?.textContent).toBe('Galley found no article here');
  press('Show what there is');
  expect(box.querySelector('.article p')?.textContent).toBe(article.text);
});

test('a page without any text says so', () => {
  draw({ article: null });
  press('Show what there is');
  expect(box.querySelector('[role=alert]')?.textContent).toBe('This page holds no text that could be shown.');
});

test('settings are told as they are changed', () => {
  const { change } = draw();
  press('Larger text');
  expect(change).toHaveBeenLastCalledWith({ fontSizePx: 21 });
  for (const [label, expected] of [
    ['Sepia', { theme: 'sepia' }],
    ['Sans', { font: 'sans' }],
    ['Captions', { showCaptions: false }],
    ['Pictures', { showPictures: false }],
  ] as const) {
    void act(() => [...box.querySelectorAll('label')].find((each) => each.textContent === label)?.click());
    expect(change).toHaveBeenLastCalledWith(expected);
  }
});

test('text grows and shrinks within its limits', () => {
  const { change } = draw({ settings: { ...defaultSettings, fontSizePx: 40 } });
  press('Larger text');
  expect(change).toHaveBeenLastCalledWith({ fontSizePx: 40 });
  expect(button('Larger text').getAttribute('aria-disabled')).toBe('true');
});

test('the button counts what the page showed and Galley took out', () => {
  draw();
  const [name, count] = ['.button-words', '.unseen'].map((part) => button('What was taken out').querySelector(part));
  expect(name?.textContent + (count?.textContent ?? '')).toBe('What was taken out 2 blocks');
});

test('the panel tells each block, its kind and why; what the page hid is folded away', () => {
  draw({ panelOpen: true });
  const [first, second] = box.querySelectorAll('.removal');
  expect(first?.textContent).toContain('Newsletter boxesIt asks you to sign up for a newsletter.Sign up');
  expect(second?.textContent).toContain('Share buttons');
  expect(box.querySelector('details:not([open]) .removal')?.textContent).toContain('Not shown at all');
});

test('a block comes back, is marked, and can be taken out again', () => {
  const restore = vi.fn((paths: readonly string[]) => ({
    ...article,
    html: article.html + (paths.length > 0 ? '<p>Sign up</p>' : ''),
    removed: article.removed.filter(({ path }) => !paths.includes(path)),
  }));
  const { say } = draw({ panelOpen: true, actions: { ...actions, restore } });
  press('Bring it back');
  expect(restore).toHaveBeenLastCalledWith(['0/1']);
  expect(box.querySelector('.article [data-returned]')?.textContent).toBe('Sign up');
  expect(say).toHaveBeenLastCalledWith('1 block is back in the article.');
  press('Take it out again');
  expect(restore).toHaveBeenLastCalledWith([]);
  expect(box.querySelectorAll('.article p')).toHaveLength(1);
});

test('a page that can no longer be read leaves the article as it is', () => {
  const { say } = draw({ panelOpen: true });
  press('Bring it back');
  expect(say).toHaveBeenLastCalledWith(messages['couldNotRestore']?.message);
  expect(box.querySelectorAll('.article p')).toHaveLength(1);
});

test('says quietly what a reader has to know', () => {
  draw({ article: { ...article, truncated: true, confidence: 0.2, words: 100, text: 'word '.repeat(100) } });
  expect([...box.querySelectorAll('.note')].map((note) => note.textContent)).toEqual([
    messages['notSure']?.message,
    messages['onlyPart']?.message,
  ]);
});

test('where much was taken out, one press shows a milder version, and one more the usual one', () => {
  const restore = vi.fn((paths: readonly string[]) => ({
    ...article,
    html: article.html + paths.map(() => '<p>Sign up</p>').join(''),
    removed: article.removed.filter(({ path }) => !paths.includes(path)),
    milder: paths.length > 0 ? [] : ['0/1'],
  }));
  draw({ article: { ...article, milder: ['0/1'] }, actions: { ...actions, restore } });
  expect(box.querySelector('.note')?.textContent).toBe(
    'Galley took 33% of the words out of this page (4 words). Show a milder version',
  );
  press('Show a milder version');
  expect(restore).toHaveBeenLastCalledWith(['0/1']);
  expect(box.querySelector('.article [data-returned]')?.textContent).toBe('Sign up');
  expect(box.querySelector('.note')?.textContent).toMatch(/^This is the milder version/);
  press('Take it out again');
  expect(restore).toHaveBeenLastCalledWith([]);
  expect(box.querySelector('.note')?.textContent).toContain('Show a milder version');
});

const restoring = (paths: readonly string[]): Article => ({
  ...article,
  html: article.html + (paths.includes('0/1') ? '<p>Sign up</p>' : ''),
  removed: article.removed.filter(({ path }) => !paths.includes(path)),
});
const firstBlock = (): string => box.querySelector('.removal')?.textContent ?? '';

test('always: the rule is stored and told, the block is there at once, and undoing takes both back', async () => {
  const keepAlways = vi.fn(() => Promise.resolve({ ok: true as const, rule: 'news.example#@#.signup' }));
  const forgetRule = vi.fn(() => Promise.resolve(true));
  const { say } = draw({ panelOpen: true, actions: { ...actions, restore: restoring, keepAlways, forgetRule } });
  await pressAndWait('Always on this site');
  expect(keepAlways).toHaveBeenLastCalledWith(article.removed[0], 'site');
  expect(say).toHaveBeenLastCalledWith('It stays in on this site from now on.');
  expect(box.querySelector('.article [data-returned]')?.textContent).toBe('Sign up');
  expect(firstBlock()).toContain('news.example#@#.signup');
  await pressAndWait('Undo');
  expect(forgetRule).toHaveBeenLastCalledWith('news.example#@#.signup');
  expect(box.querySelectorAll('.article p')).toHaveLength(1);
  expect(firstBlock()).not.toContain('#@#');
});

test('where no rule fits, the block is back for now and the person hears why', async () => {
  const { say } = draw({ panelOpen: true, actions: { ...actions, restore: restoring } });
  await pressAndWait('Always everywhere');
  expect(say).toHaveBeenLastCalledWith(messages['noRuleForBlock']?.message);
  expect(box.querySelectorAll('.article p')).toHaveLength(2);
  expect(firstBlock()).toContain(messages['backForNow']?.message);
});

test('a browser that keeps nothing, or an extension that is gone, is told', async () => {
  const keepAlways = () => Promise.reject(new Error('gone'));
  const { say } = draw({ panelOpen: true, actions: { ...actions, restore: restoring, keepAlways } });
  await pressAndWait('Always on this site');
  expect(say).toHaveBeenLastCalledWith(messages['rulesNotKept']?.message);
});

test('a rule that cannot be taken away leaves its block where it is', async () => {
  const { say } = draw({
    panelOpen: true,
    actions: {
      ...actions,
      restore: restoring,
      keepAlways: () => Promise.resolve({ ok: true, rule: '##x' }),
      forgetRule: () => Promise.resolve(false),
    },
  });
  await pressAndWait('Always on this site');
  await pressAndWait('Undo');
  expect(say).toHaveBeenLastCalledWith(messages['rulesNotKept']?.message);
  expect(box.querySelectorAll('.article p')).toHaveLength(2);
});

test('blocks are listed as they stood on the page, whichever pass took them, also after one came back', () => {
  const late = { ...removal(0, 'Taken first, stood last'), place: 9 };
  const restore = (paths: readonly string[]) => ({
    ...article,
    removed: [late, ...article.removed].filter(({ path }) => !paths.includes(path)),
  });
  draw({ panelOpen: true, article: restore([]), actions: { ...actions, restore } });
  const words = (): (string | null)[] =>
    [...box.querySelectorAll('.removed-panel > ul .removal-words')].map(({ textContent }) => textContent);
  expect(words()).toEqual(['Sign up', 'Follow us', 'Taken first, stood last']);
  press('Bring it back');
  expect(words()).toEqual(['Sign up', 'Follow us', 'Taken first, stood last']);
});

test('a block that the person’s own rule took says which', () => {
  draw({
    panelOpen: true,
    article: { ...article, removed: [{ ...removal(1, 'Horoscope', 'user-rules'), rule: '##.horoscope' }] },
  });
  expect(firstBlock()).toContain('##.horoscope');
});

test('all options are one press away from how the text looks', () => {
  const openOptions = vi.fn();
  draw({ actions: { ...actions, openOptions } });
  box.querySelector<HTMLElement>('.all-options')?.click();
  expect(openOptions).toHaveBeenCalledOnce();
});

test('an article made anew is shown, and what was brought back stays in the list', async () => {
  const restore = vi.fn(() => ({ ...article, removed: article.removed.slice(1) }));
  draw({ panelOpen: true, actions: { ...actions, restore } });
  const back = [...box.querySelectorAll('button')].find((button) => button.textContent?.includes('Bring'));
  await act(() => back?.click());
  draw({ panelOpen: true, article: { ...article, html: '<p>Made anew.</p>', removed: article.removed.slice(1, 2) } });
  await act(() => undefined);
  expect(box.querySelector('.article')?.textContent).toBe('Made anew.');
  expect(box.querySelector('.removed-panel')?.textContent).toContain('Sign up');
  expect(box.querySelector('.removed-panel')?.textContent).toContain('Follow us');
});
