// A screen without a person: a window stands on it, and the machine's own mouse and keys reach the browser's native menus.
import { spawn, spawnSync } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ensurePrograms } from '../../build/ensure-browsers';
import { until, wait } from './driver';

export interface Display {
  /** The name that programs find the screen by, as in the variable DISPLAY. */
  readonly name: string;
  /** Presses the right mouse button at a place of the screen, in its pixels, and then the keys, by their X names. */
  menu(at: { readonly x: number; readonly y: number }, keys: readonly string[]): Promise<void>;
  /**
   * Answers a question that the browser itself has been made to ask, with keys by their X names, until `isAnswered`: nothing
   * tells when the question is there, and keys before it do no harm.
   */
  answer(keys: readonly string[], isAnswered: () => Promise<boolean>): Promise<void>;
  close(): void;
}

/** Time that a native menu needs to open, or to close. In milliseconds. */
const MENU_MS = 700;

/** Opens a screen of 1280 × 900 pixels. Installs what it takes where that is possible; else throws with a sentence. */
export async function openDisplay(): Promise<Display> {
  ensurePrograms(['Xvfb', 'xdotool']);
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((said, failed) => {
    (screen.stdio[3] as Readable).once('data', (data: Buffer) => said(data.toString().trim()));
    screen.once('error', failed);
    screen.once('exit', () => failed(new Error('Xvfb ended before it had a screen.')));
  });
  const name = `:${number}`;
  const xdotool = (...words: readonly string[]): void => {
    const { status } = spawnSync('xdotool', words, { env: { ...process.env, DISPLAY: name }, stdio: 'inherit' });
    if (status !== 0) throw new Error(`xdotool ${words.join(' ')} failed.`);
  };
  const press = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      xdotool('key', key);
      await wait(MENU_MS / 5);
    }
  };
  return {
    name,
    async answer(keys, isAnswered) {
      await until('an answer to the browser’s question', async () => {
        await wait(MENU_MS);
        if (await isAnswered()) return true;
        await press(keys);
        await wait(MENU_MS);
        return isAnswered();
      });
    },
    async menu({ x, y }, keys) {
      // A menu opens under a mouse that was seen coming; one that appears out of nowhere is missed now and then.
      await wait(MENU_MS);
      xdotool('mousemove', String(x - 40), String(y - 40));
      xdotool('mousemove', String(x), String(y));
      xdotool('click', '3');
      await wait(MENU_MS);
      await press(keys);
    },
    close: () => void screen.kill(),
  };
}
