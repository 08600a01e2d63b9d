// One row per setting; no other place states a default. A stored value that does not fit falls back for that field alone.
import * as v from 'valibot';

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  v.fallback(v.picklist(values), fallback);
const range = (min: number, max: number, fallback: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), fallback);
const flag = (fallback: boolean) => v.fallback(v.boolean(), fallback);

export const SettingsSchema = v.object({
  theme: oneOf(['auto', 'light', 'sepia', 'dark'], 'auto'),
  font: oneOf(['serif', 'sans', 'dyslexic'], 'serif'),
  fontSizePx: range(12, 40, 20),
  lineWidthCh: range(35, 100, 66),
  lineHeight: range(1.2, 2.4, 1.6),
  showPictures: flag(true),
  showCaptions: flag(true),
});

/** What the person chose for reading. Units are in the names. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
export type SettingKey = keyof Settings;

export const defaultSettings: Settings = v.getFallbacks(SettingsSchema) as Settings;
export const settingKeys = Object.keys(SettingsSchema.entries) as SettingKey[];

/** Reads whatever storage held. Takes anything, gives whole settings, never throws. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(SettingsSchema, { ...defaultSettings, ...given });
}
