// Holds dist/firefox to the rules of addons.mozilla.org with Mozilla's own linter: no errors, and only the warnings below,
// as many times as they are listed. A new one fails, and so does one that is listed and gone.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Accepted {
  readonly code: string;
  readonly file: string;
  readonly times: number;
  /** Whose code it is, and why it does no harm. */
  readonly because: string;
}

const unsafe = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'reader.js' } as const;
const accepted: readonly Accepted[] = [
  {
    ...unsafe,
    times: 2,
    because: 'Readability, unchanged: works on our copy of the page, a document without a window.',
  },
  { ...unsafe, times: 1, because: 'DOMPurify, unchanged: parses in a document of its own what it then sanitises.' },
  ...['reader.js', 'options.js', 'picker.js'].map((file) => ({
    ...unsafe,
    file,
    times: 1,
    because: 'Preact, unchanged: its dangerouslySetInnerHTML, which nothing of ours uses.',
  })),
  {
    ...unsafe,
    times: 1,
    because: 'src/article/dom/parse.ts, the one place that parses: an inert document, sanitised after.',
  },
];

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** What the report holds beyond the list, and what the list holds beyond the report, each as one line. */
export function complaints({ errors, warnings }: Report, list: readonly Accepted[] = accepted): string[] {
  const found = errors.map((error) => `error ${describe(error)}`);
  const left = new Map<string, number>();
  for (const { code, file, times } of list) left.set(`${code} ${file}`, (left.get(`${code} ${file}`) ?? 0) + times);
  for (const warning of warnings) {
    const kind = `${warning.code} ${warning.file ?? ''}`;
    const times = left.get(kind) ?? 0;
    if (times === 0) found.push(`warning ${describe(warning)}`);
    else left.set(kind, times - 1);
  }
  for (const [kind, times] of left)
    if (times > 0) found.push(`${kind}: ${times} fewer than accepted; shorten the list`);
  return found;
}

function describe({ code, message, file, line }: Finding): string {
  return `${code} ${file ?? ''}${line === undefined ? '' : `:${line}`} ${message}`;
}

function lint(folder: string): Report {
  const linter = fileURLToPath(import.meta.resolve('addons-linter/bin/addons-linter'));
  try {
    return JSON.parse(run(linter, folder)) as Report;
  } catch (error) {
    // With findings it ends with status 1 and the report all the same.
    const { stdout } = error as { stdout?: string };
    if (stdout?.startsWith('{') === true) return JSON.parse(stdout) as Report;
    throw error;
  }
}

function run(linter: string, folder: string): string {
  const words = [linter, folder, '--output', 'json', '--boring', '--self-hosted=false'];
  return execFileSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

if (process.argv[1]?.endsWith('lint-package.ts') === true) {
  const found = complaints(lint('dist/firefox'));
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
  else for (const { code, times, because } of accepted) console.log(`accepted ${times} × ${code}: ${because}`);
}
