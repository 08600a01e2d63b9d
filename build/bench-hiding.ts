// Times the hiding rules in Chromium: reading a list of 50,000 lines, filing it, and what it costs a page. Run by hand:
// npx tsx build/bench-hiding.ts. Prints a table and ends with 1 where a time is over its limit (docs/hiding.md).
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { filterList } from './bench/filter-list';
import { ensureBrowsers } from './ensure-browsers';

const LINES = 50_000;
const IMPORT_LIMIT_MS = 2_000;
const PAGE_LIMIT_MS = 5;
const RULE_LIMIT_MS = 100;
const ALL_RULES_LIMIT_MS = 400;

const CODE = `
  import { compile } from './compile';
  import { fileRules, textsIn, wantedIn } from './filed-rules';
  import { parseRules } from './parse-rules';
  import { rulesFor } from './rules-for';
  Object.assign(globalThis, { hiding: { compile, fileRules, parseRules, rulesFor, textsIn, wantedIn } });
`;

/** A news page of some 300 KB and 3,000 elements, with class names that the list does and does not know. */
function makePage(): string {
  const block = (n: number): string => `
    <div class="c-${n} css-${(n * 7919).toString(36)} layout"><h2 class="title-${n}"><a href="https://news.example/story/${n}">Story ${n}</a></h2>
    <p class="text">${'The council voted on Monday to keep the old library open for another year. '.repeat(4)}</p>
    <figure class="fig"><img loading="lazy" data-src="https://img.example/${n}.jpg" alt=""><figcaption>Caption ${n}</figcaption></figure>
    <ul class="links"><li><a href="/a/${n}">One</a></li><li><a href="/b/${n}">Two</a></li></ul><div class="${n % 10 === 0 ? `ad-${n * 12 + 1}` : 'box'}"></div></div>`;
  return `<main>${Array.from({ length: 300 }, (_, n) => block(n)).join('')}</main>`;
}

/** Rules made to be slow, each within every limit of the language. */
const HARD = [
  '##*:has-text(/(a+)+$/)',
  '##*:has-text(/(?:a|aa|[a-z]|\\w)*!$/)',
  `##*:has-text(/${'(?:\\w|\\s)*'.repeat(30)}€/)`,
  '##div:has(p:has-text(/(\\w+\\s?)*€/))',
  '##*:not(:has-text(zzz)):not(:has(p:has-text(/x*y/))) *',
  `##${Array.from({ length: 40 }, () => '*').join(' ')} .none`,
  `##${Array.from({ length: 20 }, () => '* > *').join(' ')} .none`,
  `##*${':has(* ~ * .none)'.repeat(8)}`,
  '##*:has(:is(:nth-last-child(3n+1 of .none), .none2))',
  '##^text: *a*b*c*d*e*f*g*h*',
];

/** What runs in the page; `hiding` is the bundle below. */
const IN_PAGE = `
  const { compile, fileRules, parseRules, rulesFor, textsIn, wantedIn } = hiding;
  const empty = document.createDocumentFragment();
  const isValidSelector = (css) => { try { empty.querySelector(css); return true; } catch { return false; } };
  let parsed, ruleset, hard, own, filed;
  globalThis.bench = {
    read: (list) => (parsed = parseRules(list, { isValidSelector })).rules.length,
    file: () => (ruleset = compile(parsed.rules)).size,
    shard: () => {
      const isEverywhere = ({ hosts }) => hosts.every(({ except }) => except);
      own = parsed.rules.filter((rule) => !isEverywhere(rule) && rule.hosts.some(({ name }) => name === 'site12.com'));
      filed = fileRules(parsed.rules.filter(isEverywhere).map(({ text }) => text));
      return filed.shards.size;
    },
    want: () => [...wantedIn(filed.index, document)].flatMap(([at, tokens]) => textsIn(filed.shards.get(at) ?? '', tokens)).length,
    page: (url) => {
      const texts = [...wantedIn(filed.index, document)].flatMap(([at, tokens]) => textsIn(filed.shards.get(at) ?? '', tokens));
      const { rules } = parseRules([...texts, ...(url.includes('site12.') ? own : []).map(({ text }) => text)].join('\\n'));
      return rulesFor(compile(rules), url).decide(document).hide.length;
    },
    make: (text) => {
      const { rules, problems } = parseRules(text, { isValidSelector });
      const refused = problems.find(({ level }) => level === 'error');
      if (refused !== undefined) throw new Error(refused.text + ': ' + refused.why);
      hard = compile(rules);
    },
    hard: () => rulesFor(hard, 'https://www.site12.com/story').decide(document).cutOff.length,
  };
`;

const { chromium } = ensureBrowsers(['chromium']);
const bundle = await build({
  stdin: { contents: CODE, resolveDir: 'src/hiding', loader: 'ts' },
  bundle: true,
  format: 'iife',
  write: false,
  minify: true,
});
const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ['--no-sandbox'],
  protocolTimeout: 600_000,
});
try {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><body>${makePage()}</body>`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(`${bundle.outputFiles[0]?.text ?? ''};(() => {${IN_PAGE}})()`);
  const system = await browser.target().createCDPSession();

  /** Processor time of one run in milliseconds, so that what else the machine does is not counted; and what it answered. */
  const time = async (call: string, runs: number): Promise<{ readonly ms: number; readonly answer: number }> => {
    const spent = async (): Promise<number> => {
      const { processInfo } = await system.send('SystemInfo.getProcessInfo');
      return (
        processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1_000
      );
    };
    const before = await spent();
    const answer = (await page.evaluate(
      `(() => { let answer; for (let n = 0; n < ${runs}; n++) answer = ${call}; return answer; })()`,
    )) as number;
    return { ms: ((await spent()) - before) / runs, answer };
  };

  const list = JSON.stringify(filterList(LINES));
  await page.evaluate(`globalThis.list = ${list}`);
  const read = await time('bench.read(list)', 3);
  print(`read ${LINES} lines (${read.answer} rules)`, read.ms, IMPORT_LIMIT_MS);
  print('file them for pages', (await time('bench.shard()', 5)).ms, IMPORT_LIMIT_MS - read.ms);
  const wanted = await time('bench.want()', 100);
  print(`find the ${wanted.answer} rules that a page needs`, wanted.ms, PAGE_LIMIT_MS);
  print('compile all of them', (await time('bench.file()', 5)).ms, IMPORT_LIMIT_MS - read.ms);
  const elements = (await page.evaluate('document.querySelectorAll("*").length')) as number;
  const own = await time("bench.page('https://www.site12.com/story')", 100);
  print(`a page with rules of its own (${elements} elements, ${own.answer} hidden)`, own.ms, PAGE_LIMIT_MS);
  print('a page without', (await time("bench.page('https://other.example/')", 100)).ms, PAGE_LIMIT_MS);
  for (const rule of [...HARD, HARD.join('\n')]) {
    await page.evaluate(`bench.make(${JSON.stringify(rule)})`);
    const { ms, answer } = await time('bench.hard()', 3);
    const isAll = rule.includes('\n');
    print(
      `hard: ${isAll ? 'all of these' : rule.slice(0, 60)}${answer > 0 ? ` (cut off: ${answer})` : ''}`,
      ms,
      isAll ? ALL_RULES_LIMIT_MS : RULE_LIMIT_MS,
    );
  }
} finally {
  await browser.close();
}

function print(what: string, ms: number, limit: number): void {
  console.log(
    `${ms.toFixed(1).padStart(9)} ms  ${ms > limit ? 'OVER ' : 'of   '} ${limit.toFixed(0).padStart(5)} ms  ${what}`,
  );
  if (ms > limit) process.exitCode = 1;
}
