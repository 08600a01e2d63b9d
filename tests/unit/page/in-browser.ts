// Runs page scripts in real Chromium and Firefox, without the extension: jsdom has no layout, and layout is what they measure.
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, ensureBrowsers } from '../../../build/ensure-browsers';

/** One module as a script that sets `globalThis.module` to its exports. */
export async function asScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'module',
  });
  return `${outputFiles[0]?.text ?? ''};globalThis.module = module;`;
}

export async function launch(name: BrowserName): Promise<Browser> {
  const executablePath = ensureBrowsers([name])[name] ?? '';
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return puppeteer.launch({ executablePath, headless: true, args });
}

/** A page of this markup with the script's exports in `module`. */
export async function pageOf(browser: Browser, html: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.setContent(html);
  await page.evaluate(script);
  return page;
}
