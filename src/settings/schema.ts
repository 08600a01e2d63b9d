// One row per setting; no other place states a default. A stored value that does not fit falls back for that field alone.
import * as v from 'valibot';
import { knownKinds, type Kind } from './kinds';

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  v.fallback(v.picklist(values), fallback);
const range = (min: number, max: number, fallback: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), fallback);
const flag = (fallback: boolean) => v.fallback(v.boolean(), fallback);
const kindList = v.fallback(v.pipe(v.array(v.unknown()), v.transform<unknown[], readonly Kind[]>(knownKinds)), []);

export const SettingsSchema = v.object({
  theme: oneOf(['auto', 'light', 'sepia', 'dark'], 'auto'),
  font: oneOf(['serif', 'sans', 'dyslexic'], 'serif'),
  fontSizePx: range(12, 40, 20),
  lineWidthCh: range(35, 100, 66),
  lineHeight: range(1.2, 2.4, 1.6),
  showPictures: flag(true),
  showCaptions: flag(true),
  /** Kinds of removal that are switched off. */
  kindsOff: kindList,
});

/** What the person chose for reading and for what is taken out. Units are in the names. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
export type SettingKey = keyof Settings;

export const defaultSettings: Settings = v.getFallbacks(SettingsSchema);
export const settingKeys = Object.keys(SettingsSchema.entries) as SettingKey[];

/** Reads whatever storage held. Takes anything, gives whole settings, never throws. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(SettingsSchema, { ...defaultSettings, ...given });
}

/** Whether a setting is as it was before the person touched it: such a setting is kept nowhere. */
export function isDefault<K extends SettingKey>(key: K, value: Settings[K]): boolean {
  return JSON.stringify(value) === JSON.stringify(defaultSettings[key]);
}

/** Only what the person changed. */
export function changedSettings(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    settingKeys.filter((key) => !isDefault(key, settings[key])).map((key) => [key, settings[key]]),
  );
}
