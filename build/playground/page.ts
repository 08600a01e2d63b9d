// The playground's page: a list of samples, a news page that is really scrolled, and the reader over it with actions that
// only pretend. `#<sample>` opens one at once; `#<sample>,theme=dark,font=sans` with settings.
import en from '../../src/_locales/en/messages.json';
import type { Article } from '../../src/article/types';
import { openReader, type Reader } from '../../src/reader/reader';
import { parseSettings, type Settings } from '../../src/settings/schema';
import { samples } from './articles';

let reader: Reader | null = null;
let settings = parseSettings({});

function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const messages: Readonly<Record<string, { readonly message: string }>> = en;
  const message = messages[key]?.message ?? '';
  return message.replace(/\$([A-Z]+)\$/g, (_, name: string) => String(values[name.toLowerCase()] ?? ''));
}

function open(article: Article | null): void {
  reader?.close();
  reader = openReader({
    document,
    article,
    settings,
    isLarge: false,
    text,
    uiLanguage: navigator.language,
    version: 'playground',
    actions: {
      closed: () => {
        reader = null;
      },
      changeSettings: (change: Partial<Settings>) => {
        settings = parseSettings({ ...settings, ...change });
        return Promise.resolve();
      },
      openOptions: () => undefined,
      chooseOpening: () => Promise.resolve('kept'),
      extractAnyway: () => samples['plain']?.(location.origin) ?? null,
      restore: (paths) => article && bringBack(article, paths),
      keepAlways: (block, where) =>
        Promise.resolve({ ok: true, rule: `${where === 'site' ? 'news.example' : ''}#@#^text: ${block.text}` }),
      forgetRule: () => Promise.resolve(true),
      readFont: async (file) => (await fetch(`/fonts/${file}`)).arrayBuffer(),
    },
  });
}

/** Puts the words of the blocks back at the end of the third paragraph's place, as a real extraction would where they stood. */
function bringBack(article: Article, paths: readonly string[]): Article {
  const back = article.removed.filter(({ path }) => paths.includes(path));
  const parts = article.html.split('</p>');
  const added = back.map(({ text: words }) => `<p>${words.replace(/[<&]/g, '')}`);
  parts.splice(3, 0, ...added);
  return { ...article, html: parts.join('</p>'), removed: article.removed.filter(({ path }) => !paths.includes(path)) };
}

function drawPage(): void {
  for (const [name, make] of Object.entries(samples)) {
    const button = document.createElement('button');
    button.textContent = name;
    button.addEventListener('click', () => open(make(location.origin)));
    document.body.append(button);
  }
  const story = new DOMParser().parseFromString(samples['long']?.(location.origin)?.html ?? '', 'text/html');
  document.body.append(...story.body.childNodes);
}

drawPage();
const [sample, ...choices] = decodeURIComponent(location.hash.slice(1)).split(',');
if (sample !== undefined && sample in samples) {
  const chosen = Object.fromEntries(
    choices.map((choice) => choice.split('=')).map(([key = '', value = '']) => [key, parse(value)]),
  );
  settings = parseSettings(chosen);
  open(samples[sample]?.(location.origin) ?? null);
}

function parse(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}
