// What the options page may ask of its surroundings; it knows no extension API itself.
import type { Kept } from '../browser/item-store';
import type { KeptRules } from '../browser/rules-store';
import type { KeptSites } from '../browser/sites-store';
import type { Rule } from '../hiding/types';
import type { Settings } from '../settings/schema';
import type { Opening, SiteChange } from '../settings/sites';

export interface OptionsActions {
  changeSettings(change: Partial<Settings>): void;
  saveRules(base: readonly Rule[], mine: readonly Rule[]): Promise<Kept>;
  forgetDamaged(hosts: readonly string[]): Promise<void>;
  /** Keeps when the reader opens on a site. To be called within the click: the browser may ask the person first. */
  chooseOpening(host: string, open: Opening): Promise<void>;
  changeSites(changes: ReadonlyMap<string, SiteChange>): Promise<Kept>;
  /** Makes sites like every other again, and gives their permissions back. */
  removeSites(hosts: readonly string[]): Promise<Kept>;
  forgetDamagedSites(hosts: readonly string[]): Promise<void>;
  openShortcutSettings(): Promise<boolean>;
  /** Hands the person a file. */
  saveFile(name: string, text: string): void;
  /** A sentence for the person, seen and read out. */
  say(sentence: string): void;
}

/** What every section is given. */
export interface SectionProps {
  readonly settings: Settings;
  readonly kept: KeptRules;
  readonly keptSites: KeptSites;
  /** Sites on which the browser lets the reader open by itself. */
  readonly allowed: ReadonlySet<string>;
  readonly actions: OptionsActions;
}

/** A place on the page to go to; a new object is a new wish. */
export interface Wanted {
  readonly host: string;
}
