// What the options page may ask of its surroundings; it knows no extension API itself.
import type { KeptRules, Saved } from '../browser/rules-store';
import type { Rule } from '../hiding/types';
import type { Settings } from '../settings/schema';

export interface OptionsActions {
  changeSettings(change: Partial<Settings>): void;
  saveRules(base: readonly Rule[], mine: readonly Rule[]): Promise<Saved>;
  forgetDamaged(hosts: readonly string[]): Promise<void>;
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
  readonly actions: OptionsActions;
}
