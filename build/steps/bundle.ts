// Bundles the scripts: one self-contained file for each place they run in, minified, without source maps.
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { browsers } from './browsers';

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: 'eof',
  charset: 'utf8',
  logLevel: 'silent',
  metafile: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text' },
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** What the extension consists of; the keys are the files' names in the package. */
const extension = {
  background: 'src/background/background.ts',
  detector: 'src/page/detector.ts',
  reader: 'src/page/open.ts',
};

export async function bundle(): Promise<string> {
  await Promise.all([
    ...browsers.map(({ name, target }) =>
      build({ ...shared, entryPoints: extension, outdir: `dist/${name}`, format: 'iife', target }),
    ),
    build({
      ...shared,
      entryPoints: { article: 'src/article/library.ts' },
      outdir: 'dist/lib',
      format: 'esm',
      target: ['chrome121', 'firefox142'],
    }),
    build({
      ...shared,
      entryPoints: { galley: 'src/cli/galley.ts' },
      outdir: 'dist/cli',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      banner: { js: '#!/usr/bin/env node' },
    }),
  ]);
  return `${Object.keys(extension).length} scripts for ${browsers.length} browsers, library, command line`;
}
