// One row per setting; no other place states a default. A stored value that does not fit falls back for that field alone.
import * as v from 'valibot';
import { isOutAtFirst, kinds, type Kind } from './kinds';

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  v.fallback(v.picklist(values), fallback);
const range = (min: number, max: number, fallback: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), fallback);
const flag = (fallback: boolean) => v.fallback(v.boolean(), fallback);
/** The key under which a kind is kept: one each, so that two tabs that switch two kinds lose nothing to each other. */
type KindKey = `kind:${Kind}`;
const kindFlags = Object.fromEntries(kinds.map((kind) => [kindKey(kind), flag(isOutAtFirst(kind))])) as Record<
  KindKey,
  ReturnType<typeof flag>
>;

export const SettingsSchema = v.object({
  theme: oneOf(['auto', 'light', 'sepia', 'dark'], 'auto'),
  font: oneOf(['serif', 'sans', 'dyslexic'], 'serif'),
  fontSizePx: range(12, 40, 20),
  lineWidthCh: range(35, 100, 66),
  lineHeight: range(1.2, 2.4, 1.6),
  showPictures: flag(true),
  showCaptions: flag(true),
  /** Whether a kind of removal is taken out. */
  ...kindFlags,
});

/** What the person chose for reading and for what is taken out. Units are in the names. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
export type SettingKey = keyof Settings;

export const defaultSettings: Settings = v.getFallbacks(SettingsSchema);
export const settingKeys = Object.keys(SettingsSchema.entries) as SettingKey[];

export function kindKey(kind: Kind): KindKey {
  return `kind:${kind}`;
}

/** The kinds about which the person chose something else than Galley does by itself. */
export function kindsChanged(settings: Settings): Kind[] {
  return kinds.filter((kind) => !isDefault(kindKey(kind), settings[kindKey(kind)]));
}

/** Reads whatever storage held. Takes anything, gives whole settings, never throws. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(SettingsSchema, { ...defaultSettings, ...given });
}

/** Whether a setting is as it was before the person touched it: such a setting is kept nowhere. */
export function isDefault<K extends SettingKey>(key: K, value: Settings[K]): boolean {
  return value === defaultSettings[key];
}

/** The keys whose given value fits no setting; what is not given is not damaged. */
export function damagedKeys(given: Readonly<Record<string, unknown>>): SettingKey[] {
  const parsed = parseSettings(given);
  return settingKeys.filter((key) => given[key] !== undefined && parsed[key] !== given[key]);
}

/** Only what the person changed. */
export function changedSettings(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    settingKeys.filter((key) => !isDefault(key, settings[key])).map((key) => [key, settings[key]]),
  );
}
