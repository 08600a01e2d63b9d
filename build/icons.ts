// Draws icons/ with Chromium from the shapes below. Run it when the drawing changes (`npm run icons`); the pictures are
// committed, so that a build needs no browser.
//
// The drawing is a galley proof: a tall sheet with a headline, a picture and lines of text. Every size is drawn on whole
// pixels, and small sizes have fewer lines, not thinner ones. Lit it is a sheet in proof-reader's red; dim it is grey, and
// what is printed on it is cut out, so that it stands back on any toolbar.
import { mkdir, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './ensure-browsers';

/** x, y, width, height in pixels of the grid. */
type Box = readonly [x: number, y: number, width: number, height: number];

interface Drawing {
  readonly grid: number;
  readonly sheet: Box;
  readonly radius: number;
  readonly words: readonly Box[];
  readonly picture: Box;
}

const small: Drawing = {
  grid: 16,
  sheet: [2, 0, 12, 16],
  radius: 2,
  words: [
    [4, 2, 8, 2],
    [9, 6, 3, 1],
    [9, 8, 3, 1],
    [4, 11, 8, 1],
    [4, 13, 6, 1],
  ],
  picture: [4, 6, 4, 3],
};
const middle: Drawing = {
  grid: 32,
  sheet: [4, 1, 24, 30],
  radius: 3,
  words: [
    [8, 5, 16, 3],
    [18, 11, 6, 2],
    [18, 15, 6, 2],
    [8, 21, 16, 2],
    [8, 25, 11, 2],
  ],
  picture: [8, 11, 8, 7],
};
const large: Drawing = {
  grid: 48,
  sheet: [6, 1, 36, 46],
  radius: 4,
  words: [
    [12, 7, 24, 4],
    [27, 16, 9, 2],
    [27, 20, 9, 2],
    [27, 24, 9, 2],
    [12, 30, 24, 2],
    [12, 34, 24, 2],
    [12, 38, 15, 2],
  ],
  picture: [12, 16, 12, 10],
};

const sizes: Readonly<Record<number, Drawing>> = {
  16: small,
  32: middle,
  48: large,
  64: middle,
  96: large,
  128: middle,
};

/** Grey names stand for toolbars: the first for any, the others for those that Firefox knows to be light or dark. */
const greys = { dim: '#8b8b94', 'dim-on-light': '#5b5b66', 'dim-on-dark': '#cfcfd8' } as const;
const RED = '#e0452b';
const WORDS = '#ffffff';
const PICTURE = '#ffd8a6';

const rect = ([x, y, width, height]: Box, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius > 0 ? ` rx="${radius}"` : ''} fill="${fill}"/>`;

function lit({ sheet, radius, words, picture }: Drawing): string {
  return rect(sheet, RED, radius) + words.map((word) => rect(word, WORDS)).join('') + rect(picture, PICTURE);
}

function dim({ sheet, radius, words, picture }: Drawing, grey: string): string {
  const holes = [...words, picture].map((box) => rect(box, '#000')).join('');
  return `<mask id="m">${rect(sheet, '#fff', radius)}${holes}</mask><g mask="url(#m)">${rect(sheet, grey)}</g>`;
}

function svg({ grid }: Drawing, size: number, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${grid} ${grid}">${shapes}</svg>\n`;
}

await mkdir('icons', { recursive: true });
await writeFile('icons/galley.svg', svg(middle, 128, lit(middle)));
const { chromium } = ensureBrowsers(['chromium']);
const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const [key, drawing] of Object.entries(sizes)) {
    const size = Number(key);
    const faces: [name: string, shapes: string][] = [['lit', lit(drawing)]];
    for (const [name, grey] of Object.entries(greys)) if (size <= 64) faces.push([name, dim(drawing, grey)]);
    await page.setViewport({ width: size, height: size });
    for (const [name, shapes] of faces) {
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(drawing, size, shapes)}`);
      await writeFile(`icons/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
console.log('icons drawn');
