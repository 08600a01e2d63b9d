// Contrast of every theme, counted from the tokens as the browser would take them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');

type Tokens = ReadonlyMap<string, string>;

/** Custom properties of the block that follows `selector`, from `from` on. */
function tokensOf(selector: string, from = 0): Tokens {
  const start = css.indexOf(selector, from);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

const base = tokensOf(':root,\n.galley');
const sepia = tokensOf("[data-theme='sepia']");
const strong = tokensOf(':root,\n  .galley', css.indexOf('prefers-contrast: more'));

function themed(layers: readonly Tokens[], side: 'light' | 'dark') {
  return (name: string): string => {
    const value = layers.findLast((layer) => layer.has(name))?.get(name) ?? '';
    const [, light = '', dark = ''] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? ['', value, value];
    return side === 'light' ? light : dark;
  };
}

const themes = {
  light: themed([base], 'light'),
  dark: themed([base], 'dark'),
  sepia: themed([base, sepia], 'light'),
  'light, more contrast': themed([base, strong], 'light'),
  'dark, more contrast': themed([base, strong], 'dark'),
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (hex === null) throw new Error(`Not a colour of six digits: ${color}`);
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

for (const [name, token] of Object.entries(themes)) {
  const papers = ['paper', 'paper-raised', 'paper-sunk'];

  test(`${name}: every text stands out at 7 to 1 on every ground`, () => {
    for (const text of ['ink', 'ink-quiet', 'link', 'accent']) {
      for (const paper of papers) {
        expect(contrast(token(text), token(paper)), `${text} on ${paper}`).toBeGreaterThanOrEqual(7);
      }
    }
    expect(contrast(token('ink'), token('mark')), 'a marked block').toBeGreaterThanOrEqual(7);
  });

  test(`${name}: edges of controls and the focus stand out at 3 to 1`, () => {
    for (const line of ['edge', 'focus']) {
      for (const paper of papers)
        expect(contrast(token(line), token(paper)), `${line} on ${paper}`).toBeGreaterThanOrEqual(3);
    }
  });
}

const sheets = ['ui', 'reader'].flatMap((folder) =>
  readdirSync(new URL(`../../../src/${folder}/`, import.meta.url))
    .filter((file) => file.endsWith('.css'))
    .map((file) => `${folder}/${file}`),
);

test.each(sheets)('%s uses logical properties only, so that right-to-left works', (file) => {
  const sheet = readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');
  expect(sheet.match(/[\w-]*(?<![\w-])(?:margin|padding|border|inset)-(?:left|right|top|bottom)[\w-]*/g)).toBeNull();
  expect(sheet.match(/(?:^|[\s;{])(?:left|right|top|bottom|width|height):/gm)).toBeNull();
});
