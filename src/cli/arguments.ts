// The words of the command `galley`: what may be said, and what is wrong with what was said.
import { parseArgs } from 'node:util';

export const formats = ['json', 'html', 'text'] as const;
export type Format = (typeof formats)[number];

export interface Arguments {
  /** Null for standard input. */
  readonly file: string | null;
  readonly url: string | null;
  readonly format: Format;
  readonly force: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export const help = `galley turns a saved news page into the article its author wrote.

Usage: galley [options] [file]
       curl … | galley [options]

Options
  --url ADDRESS     the page's address, for its links and pictures
                    (left out: the address that the page itself states)
  --format FORMAT   json (everything, the default), html or text
  --force           print what there is even where no article is found
  --version         print Galley's version
  --help            print this

Exit status
  0 done   2 bad option   3 file cannot be read   4 not HTML   5 no article found
`;

type ReadArguments =
  { readonly ok: true; readonly arguments: Arguments } | { readonly ok: false; readonly why: string };

/** Reads the command's words; `why` is a whole sentence. */
export function readArguments(words: readonly string[]): ReadArguments {
  const wrong = (why: string): ReadArguments => ({ ok: false, why });
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        format: { type: 'string', default: 'json' },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    return wrong(sentence(error));
  }
  const { values, positionals } = parsed;
  const { force, help, version } = values;
  const format = formats.find((known) => known === values.format);
  if (format === undefined) return wrong(`There is no format "${values.format}"; choose ${formats.join(', ')}.`);
  if (positionals.length > 1) return wrong('Give one file at a time.');
  if (values.url !== undefined && !isWebAddress(values.url)) {
    return wrong(`"${values.url}" is not an address of the web (https://…).`);
  }
  const file = positionals[0] === '-' ? null : (positionals[0] ?? null);
  return { ok: true, arguments: { file, url: values.url ?? null, format, force, help, version } };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Node's own words name the option; its advice for programmers is left out. */
function sentence(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `${said.split(/[.\n](?:\s|$)/)[0] ?? said}.`;
}
