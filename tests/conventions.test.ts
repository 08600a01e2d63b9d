// The rules of this project that a machine can hold. Each says what is wrong, where, so that nobody has to look them up.
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allPasses } from '../src/article/passes/index';
import { importsOf, markupPlaces, ownFolder, projectFiles, read, sources } from './helpers/sources';

/** Who may import whom. `types` stands for imports that are gone after compiling. _locales holds the texts. */
const mayImport: Readonly<Record<string, { readonly any: readonly string[]; readonly types?: readonly string[] }>> = {
  article: { any: [] },
  hiding: { any: ['article'] },
  export: { any: [], types: ['article'] },
  speech: { any: [], types: ['article'] },
  settings: { any: [], types: ['article', 'hiding'] },
  messages: { any: ['settings'], types: ['article', 'hiding'] },
  browser: { any: ['hiding', 'settings', 'messages'], types: ['_locales'] },
  ui: { any: ['settings'], types: ['_locales'] },
  page: { any: ['article', 'hiding', 'settings', 'messages', 'browser', 'ui'] },
  background: { any: ['hiding', 'settings', 'messages', 'browser'] },
  reader: { any: ['export', 'speech', 'settings', 'messages', 'ui'], types: ['article', '_locales'] },
  options: { any: ['hiding', 'settings', 'messages', 'browser', 'ui'], types: ['article', '_locales'] },
  cli: { any: ['article', 'hiding', 'export', '../package.json'] },
};

/** The one place where two surfaces meet: the script that the click puts into a page opens the reader there. */
const compositionRoot = { file: 'src/page/open.ts', folder: 'reader' };

/** The only files that turn text into markup: the engine's parser, and the reader's, which builds what it parsed anew. */
const markupFiles: readonly string[] = ['src/article/dom/parse.ts', 'src/reader/article-view.ts'];

const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage'];

describe('imports', () => {
  test('every folder of src/ stands in the table', () => {
    const folders = new Set(sources.map(ownFolder));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  test('go only where the table says', () => {
    const wrong = sources.flatMap(importsOf).filter(({ from, folder, typeOnly }) => {
      const own = ownFolder(from);
      if (folder === null || folder === own) return false;
      if (from === compositionRoot.file && folder === compositionRoot.folder) return false;
      const allowed = mayImport[own];
      return !(allowed?.any.includes(folder) || (typeOnly && allowed?.types?.includes(folder)));
    });
    expect(wrong.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
  });

  test('the polyfill comes in through one file', () => {
    const users = sources
      .flatMap(importsOf)
      .filter(({ name, typeOnly }) => name === 'webextension-polyfill' && !typeOnly);
    expect(users.map(({ from }) => from)).toEqual(['src/browser/api.ts']);
  });

  test('only src/browser names the extension API', () => {
    const users = sources.filter(
      (path) => ownFolder(path) !== 'browser' && /\b(?:chrome|browser)\.[a-z]+\.[a-z]/i.test(code(path)),
    );
    expect(users).toEqual([]);
  });
});

describe('files', () => {
  const written = projectFiles.filter((path) => /\.(?:tsx?|js|mjs|css)$/.test(path));

  test('are 400 lines at most', () => {
    const long = written.filter((path) => read(path).trimEnd().split('\n').length > 400);
    expect(long).toEqual([]);
  });

  test('have names in kebab-case', () => {
    const named = written.filter((path) => !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*\.[a-z]+$/.test(posix.basename(path)));
    expect(named).toEqual([]);
  });

  test('live in no folder without a meaning', () => {
    const vague = /(?:^|\/)(?:utils?|helpers|core|common|lib|managers|misc|shared)\//;
    expect(projectFiles.filter((path) => vague.test(path) && !path.startsWith('tests/helpers/'))).toEqual([]);
  });

  test('open with what they are for', () => {
    const silent = written.filter(
      (path) => /^(?:src|build)\//.test(path) && !/^(?:#!.*\n)?\s*(?:\/\/|\/\*)/.test(read(path)),
    );
    expect(silent).toEqual([]);
  });

  test('export by name', () => {
    expect(sources.filter((path) => /^export default/m.test(read(path)))).toEqual([]);
  });

  test('a to-do has a date', () => {
    const undated = written.filter((path) => /\b(?:TODO|FIXME|XXX)\b(?! \[\d{4}-\d\d-\d\d\])/.test(comments(path)));
    expect(undated).toEqual([]);
  });
});

describe('passes', () => {
  const folder = 'src/article/passes/';
  const files = sources.filter((path) => path.startsWith(folder) && !path.endsWith('/index.ts'));
  const texts = Object.keys(JSON.parse(read('src/_locales/en/messages.json')) as Record<string, unknown>);
  const fixtures = projectFiles.filter((path) => path.startsWith('tests/passes/') && path.endsWith('.html'));
  const fixturesOf = (id: string): readonly string[] =>
    fixtures.filter((path) => path.startsWith(`tests/passes/${id}.`));

  test('are named like their files, and every file is a listed pass or serves one', () => {
    const ids = allPasses.map(({ id }) => id);
    const served = files.flatMap(importsOf).map(({ from, name }) => `${posix.join(posix.dirname(from), name)}.ts`);
    const isPass = (path: string): boolean => ids.includes(posix.basename(path, '.ts'));
    expect(ids.filter((id) => !files.includes(`${folder}${id}.ts`))).toEqual([]);
    expect(files.filter((path) => !isPass(path) && !served.includes(path))).toEqual([]);
  });

  test('have their texts: what they take out and why', () => {
    const wanted = allPasses.flatMap(({ id }) => ['pass', 'why'].map((kind) => `${kind}_${id.replaceAll('-', '_')}`));
    expect(wanted.filter((key) => !texts.includes(key))).toEqual([]);
  });

  test('show every reason in a fixture', () => {
    const unseen = allPasses.flatMap(({ id, reasons }) => {
      const journals = fixturesOf(id).map((path) => read(path).split('=== journal')[1] ?? '');
      const shows = (reason: string): boolean =>
        journals.some((journal) => new RegExp(`^${id} \\w+ ${reason}\\b`, 'm').test(journal));
      return reasons.filter((reason) => !shows(reason)).map((reason) => `${id} ${reason}`);
    });
    expect(unseen).toEqual([]);
  });

  test('have fixtures of what they keep beside fixtures of what they remove', () => {
    const lacking = allPasses.flatMap(({ id }) =>
      ['keeps', 'removes']
        .filter((kind) => !fixturesOf(id).some((path) => path.startsWith(`tests/passes/${id}.${kind}`)))
        .map((kind) => `${id}.${kind}-….html`),
    );
    expect(lacking).toEqual([]);
  });

  test('no fixture is left of a pass that is gone', () => {
    const ids = allPasses.map(({ id }) => id);
    expect(fixtures.filter((path) => !ids.includes(posix.basename(path).split('.')[0] ?? ''))).toEqual([]);
  });
});

describe('safety', () => {
  test('text becomes markup in two places', () => {
    expect(
      sources.flatMap(markupPlaces).filter((place) => !markupFiles.some((file) => place.startsWith(`${file}:`))),
    ).toEqual([]);
  });

  test('the manifest asks for four permissions, and for a site only when the person wants it opened', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(permissions);
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    for (const key of ['host_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });
});

describe('styles', () => {
  test('use logical directions', () => {
    const physical =
      /(?:^|[{;\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
    const styles = projectFiles.filter((path) => /^src\/.*\.css$/.test(path));
    const wrong = styles.flatMap((path) =>
      read(path)
        .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
        .split('\n')
        .flatMap((line, at) => (physical.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    );
    expect(wrong).toEqual([]);
  });
});

describe('documents', () => {
  const documents = projectFiles.filter(
    (path) => /^(?:README|CONTRIBUTING|CHANGELOG|docs\/.*)\.md$|^docs\/.*\.md$/.test(path) || /^[A-Z]+\.md$/.test(path),
  );

  test('name only files that exist', () => {
    const named = documents.flatMap((path) => [...pathsIn(path)].map((name) => ({ path, name })));
    const missing = named.filter(
      ({ name }) => !projectFiles.some((file) => file === name || file.startsWith(`${name}/`)),
    );
    expect(missing.map(({ path, name }) => `${path} names ${name}`)).toEqual([]);
  });

  test('name only scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
    const own = ['install', 'ci', 'test', 'start'];
    const missing = documents.flatMap((path) =>
      [...read(path).matchAll(/\bnpm run ([\w:-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !scripts.includes(name) && !own.includes(name))
        .map((name) => `${path} names npm run ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('no merge is left half done', () => {
    // A formatter takes the closing mark for a quote in a quote.
    const left = projectFiles.filter(
      (path) => /\.(?:tsx?|json|md|css)$/.test(path) && /^(?:<{7} |>{7} |(?:> ){7})/m.test(read(path)),
    );
    expect(left).toEqual([]);
  });

  test('no file tells of the machine it was written on', () => {
    // In two halves, so that this file does not tell either.
    const words = [
      '/wo' + 'rk/',
      '/ho' + 'me/',
      '/ro' + 'ot/',
      '/Us' + 'ers/',
      'registry' + '.npmjs',
      'local' + 'host:4873',
    ];
    const isText = /\.(?:tsx?|m?js|json|md|css|html|ya?ml|txt)$|^\.ci\/|rc$/;
    const texts = projectFiles.filter((path) => isText.test(path) && !path.startsWith('tests/pages/'));
    const found = texts.flatMap((path) =>
      words.filter((word) => read(path).includes(word)).map((word) => `${path} says ${word}`),
    );
    expect(found).toEqual([]);
  });
});

/** Paths that a document names in `code` or as a link to a file of the project. */
function pathsIn(path: string): Set<string> {
  const text = read(path).replaceAll(/^```[\s\S]*?^```/gm, '');
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(([, name = '']) =>
    posix.join(posix.dirname(path), name),
  );
  const top = /^(?:src|tests|build|docs|icons|\.ci)\/[\w./-]*$|^[\w.-]+\.(?:md|ts|js|json)$/;
  const isOwn = (name: string): boolean =>
    top.test(name) && !/[<>*…]/.test(name) && !/^(?:page|article)\.\w+$/.test(name);
  return new Set(
    [...inCode.filter((name) => isOwn(name) && name.includes('/')), ...links].map((name) => name.replace(/\/$/, '')),
  );
}

/** A file without its comments and strings, roughly: enough to look for names in. */
function code(path: string): string {
  return read(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|[^:])\/\/.*$/gm, '$1')
    .replaceAll(/'[^'\n]*'|"[^"\n]*"/g, "''");
}

function comments(path: string): string {
  return [...read(path).matchAll(/\/\*[\s\S]*?\*\/|(?:^|[^:])\/\/.*$/gm)].map(([text]) => text).join('\n');
}
