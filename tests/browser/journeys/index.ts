// Every journey, in the order in which they run in each browser.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../../../build/ensure-browsers';
import { start } from '../driver';
import { serve } from '../server';
import { Stage } from '../stage';
import { accessibility } from './accessibility';
import { button } from './button';
import { hidingOnPage } from './hiding-on-page';
import { lifecycle } from './lifecycle';
import { openAndClose } from './open-and-close';
import { options } from './options';
import { optionsData } from './options-data';
import { overThePage } from './over-the-page';
import { picker } from './picker';
import { requests } from './requests';
import { settings } from './settings';
import { sites } from './sites';
import { strictPages } from './strict-pages';
import { takenOut } from './taken-out';

const journeys = {
  'open and close': openAndClose,
  'over the page': overThePage,
  settings,
  options,
  'what was taken out': takenOut,
  'what the options keep': optionsData,
  button,
  'strict and hostile pages': strictPages,
  picker,
  'hiding on the page': hidingOnPage,
  requests,
  accessibility,
  // Late: sites that are taken back in Chromium cannot be given again without a window.
  sites,
  // Last: an extension that was removed and installed anew has no sites in Chromium.
  lifecycle,
};

/** Declares all journeys for one browser: it starts once, and each journey gets tabs and origins of its own. */
export function travel(name: BrowserName): void {
  let stage: Stage | null = null;
  const there = (): Stage => {
    if (!stage) throw new Error(`${name} has not started.`);
    return stage;
  };
  beforeAll(async () => {
    stage = new Stage(await start(name), await serve());
  });
  afterEach(() => there().clear());
  afterAll(async () => {
    await stage?.driver.close();
    await stage?.server.close();
  });
  for (const [about, declare] of Object.entries(journeys)) describe(`${name}: ${about}`, () => declare(there));
}
