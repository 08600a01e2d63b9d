// The build gives the same bytes twice, and each browser a manifest and a package that hold to the project's promises.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesAsText } from '../../../build/steps/bundle';
import { browsers } from '../../../build/steps/browsers';
import { withoutKeys } from '../../../build/steps/manifest';
import { budgets } from '../../../build/steps/sizes';
import { filesIn, pack } from '../../../build/zip';

const folder = mkdtempSync(join(tmpdir(), 'galley-build-'));
const [first, second] = [join(folder, 'first'), join(folder, 'second')];
const build = (out: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'build/build.ts', out], { encoding: 'utf8' });
const manifestOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(first, name, 'manifest.json'), 'utf8')) as Record<string, unknown>;

beforeAll(() => {
  build(first);
  build(second);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('every script is of single bytes, its regular expressions too', () => {
  const scripts = filesIn(first).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(12);
  // Counted, since a script is no fit text for a message.
  for (const file of scripts)
    expect([file, readFileSync(join(first, file)).filter((byte) => byte > 0x7f).length]).toEqual([file, 0]);
});

test('two builds are the same, byte for byte, and so are their packages', () => {
  const files = filesIn(first).sort();
  expect(files).toEqual(filesIn(second).sort());
  for (const file of files)
    expect(readFileSync(join(first, file)).equals(readFileSync(join(second, file))), file).toBe(true);
  for (const { name } of browsers) {
    const [one, two] = [first, second].map((out) => pack(join(out, name), filesIn(join(out, name))));
    expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
  }
});

describe.each(browsers)('$name', ({ name, without }) => {
  test('has every file that its manifest names', () => {
    const files = new Set(filesIn(join(first, name)));
    const named = JSON.stringify(manifestOf(name)).match(/[\w/-]+\.(?:png|js|html|css)/g) ?? [];
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });

  test('lacks what only the other browser knows', () => {
    const text = JSON.stringify(manifestOf(name));
    for (const key of without) expect(text).not.toContain(`"${key.split('.').at(-1) ?? ''}"`);
  });

  test('asks for no more than it needs, shows pages nothing of itself and runs two small scripts on them', () => {
    const manifest = manifestOf(name);
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
      content_scripts: [
        {
          matches: ['http://*/*', 'https://*/*'],
          js: ['detector.js', 'hider.js'],
          run_at: 'document_start',
          all_frames: false,
        },
      ],
      commands: { _execute_action: { suggested_key: { default: 'Alt+R' } } },
    });
    // A single site, asked for in the click that has it opened by itself.
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    for (const key of ['host_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
    const policy = JSON.stringify(manifest['content_security_policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
  });

  test('carries neither source maps nor the libraries of other parts', () => {
    const read = (file: string): string => readFileSync(join(first, name, file), 'utf8');
    expect(filesIn(join(first, name)).filter((file) => file.endsWith('.map'))).toEqual([]);
    // The polyfill and the message schemas say so about themselves.
    const libraries = /webextension-polyfill|~standard/;
    expect(read('background.js')).toMatch(libraries);
    expect(read('detector.js')).not.toMatch(libraries);
    expect(read('background.js')).not.toMatch(/Readability|DOMPurify/);
  });
});

test('Firefox is told that no data is collected, Chrome which version it needs', () => {
  expect(manifestOf('firefox')).toMatchObject({
    browser_specific_settings: {
      gecko: { strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
    background: { scripts: ['background.js'] },
  });
  expect(manifestOf('chrome')).toMatchObject({
    minimum_chrome_version: '121',
    background: { service_worker: 'background.js' },
  });
});

test('the detector has 4 KB and no more', () => {
  expect(budgets['detector.js']).toBe(4096);
});

test('leaving out a key that is not there is a mistake, said so', () => {
  expect(withoutKeys({ a: { b: 1, c: 2 } }, ['a.b'])).toEqual({ a: { c: 2 } });
  expect(() => withoutKeys({ a: {} }, ['a.b'])).toThrow('manifest.json has no a.b');
  expect(() => withoutKeys({}, ['a.b'])).toThrow('manifest.json has no a.b');
});

test('the engine’s tables are the same when they are parsed as JSON', async () => {
  const folder = 'src/article';
  const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  expect(tables.length).toBeGreaterThan(18);
  for (const file of tables) {
    const entry = { contents: `export { default } from './${file}'`, resolveDir: folder };
    const made = await esbuild({ stdin: entry, bundle: true, write: false, format: 'esm', plugins: [tablesAsText] });
    const text = made.outputFiles[0]?.text ?? '';
    expect(text).toContain('JSON.parse(');
    const { default: table } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
      default: object;
    };
    expect(table).toEqual(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
});
