// Packs dist/chrome and dist/firefox for the stores, and the sources that Mozilla's reviewers build from. The same input
// gives the same bytes: files in the order of their names, all of one date.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { browsers } from './steps/browsers';

// The first day that zip files know, by the machine's own clock, which is what they hold.
const DATE = new Date(1980, 0, 1);

/** Zips files of `folder`; `paths` are relative to it, with slashes. */
export function pack(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of [...paths].sort()) files[path] = readFileSync(join(folder, path));
  return zipSync(files, { level: 9, mtime: DATE, os: 3, attrs: 0o644 << 16 });
}

/** Every file below `folder`, relative to it, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative('.', path).split(sep).join('/'));
}

function main(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const write = (name: string, bytes: Uint8Array): void => {
    writeFileSync(`dist/galley-${version}-${name}.zip`, bytes);
    console.log(`dist/galley-${version}-${name}.zip  ${(bytes.length / 1024).toFixed(0)} KB`);
  };
  for (const { name } of browsers) write(name, pack(`dist/${name}`, filesIn(`dist/${name}`)));
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  write(
    'source',
    pack(
      '.',
      tracked.filter((path) => !path.startsWith('tests/')),
    ),
  );
}

if (process.argv[1]?.endsWith('zip.ts') === true) main();
