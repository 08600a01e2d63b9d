// Bundles the scripts: one self-contained file for each place they run in, minified, without source maps.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, transform } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { browsers } from './browsers';

/** Style sheets are imported as text, for shadow roots; without their comments and spaces. */
const stylesAsText: Plugin = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const target = browsers.map((browser) => browser.target);
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target });
      return { contents: code.trimEnd(), loader: 'text' };
    });
  },
};

/** The engine's tables are parsed as JSON, which takes browsers a fraction of the time that the same as code takes. */
export const tablesAsText: Plugin = {
  name: 'tables-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\]article[/\\].*\.json$/ }, async ({ path }) => {
      const table = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(table)});`, loader: 'js' };
    });
  },
};

/**
 * DOMPurify makes one of itself for the window that it is read in. Ours is made for a window without the page's document
 * (src/article/sanitize.ts), so that the other would cost a press its time and be asked nothing.
 */
const oneSanitiser: Plugin = {
  name: 'one-sanitiser',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]dompurify[/\\]dist[/\\]purify\.es\.mjs$/ }, async ({ path }) => ({
      contents: `const window = undefined;\n${await readFile(path, 'utf8')}`,
    }));
  },
};

/** What is put into a page speaks the browsers' own promises; see src/browser/native-api.ts. */
const nativeApi = { 'webextension-polyfill': './src/browser/native-api.ts' };

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  legalComments: 'eof',
  charset: 'ascii',
  logLevel: 'silent',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [stylesAsText, tablesAsText, oneSanitiser],
  // Every browser we build for knows them; esbuild would make each a string that is read anew at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  define: { 'process.env.NODE_ENV': '"production"' },
};

/**
 * Builds and writes. A browser reads a script of single bytes twice as fast; one letter beyond them makes the whole script
 * one of pairs, and esbuild leaves those in regular expressions.
 */
async function write(options: BuildOptions): Promise<void> {
  const { outputFiles = [] } = await build({ ...shared, ...options });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text.replace(/[^\0-\x7f]/g, escaped));
  }
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Chromium compiles a script put into a page anew each time, and each function twice: to see where it ends, and when it is
 * called. Most of those that are put into a page are called on a press; told so, Chromium compiles them once. Firefox reads a comment.
 */
const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad';

/** What the extension consists of; the keys are the files' names in the package. */
const extension = {
  background: 'src/background/background.ts',
  detector: 'src/page/detector.ts',
  hider: 'src/page/hider.ts',
  options: 'src/options/options.tsx',
};
/** What is put into a page on a press, and runs from end to end. */
const onPress = { reader: 'src/page/open.ts', picker: 'src/page/picker/picker.tsx' };

export async function bundle(out: string): Promise<string> {
  await Promise.all([
    ...browsers.map(({ name, target }) =>
      write({ entryPoints: extension, outdir: `${out}/${name}`, format: 'iife', target }),
    ),
    ...browsers.map(({ name, target }) =>
      write({
        entryPoints: onPress,
        outdir: `${out}/${name}`,
        format: 'iife',
        target,
        alias: nativeApi,
        banner: { js: CALLED_ON_LOAD },
      }),
    ),
    write({
      entryPoints: { article: 'src/article/library.ts' },
      outdir: `${out}/lib`,
      format: 'esm',
      target: browsers.map((browser) => browser.target),
    }),
    write({
      entryPoints: { galley: 'src/cli/galley.ts' },
      outdir: `${out}/cli`,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      banner: { js: '#!/usr/bin/env node' },
    }),
  ]);
  await chmod(`${out}/cli/galley.js`, 0o755);
  return `${Object.keys({ ...extension, ...onPress }).length} scripts for ${browsers.length} browsers, library, command line`;
}
