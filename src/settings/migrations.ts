// What earlier versions of Galley stored, brought into the form of this one. A step goes from one version to the next;
// what a later version wrote is recognised and left alone. Reading and writing storage is browser/'s.
import { isKind } from './kinds';

type Stored = Readonly<Record<string, unknown>>;
export type Step = (stored: Stored) => Stored;

/** Steps in order: the first leads from version 1 to version 2. The version in use is one more than there are steps. */
export const steps = {
  settings: [eachKindByItself],
  rules: [plainRulesAsTexts],
  site: [],
  backup: [kindsInBackup],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

export type StoredThing = keyof typeof steps;

export type Migrated =
  | { readonly state: 'current'; readonly stored: Stored }
  /** A later version of Galley wrote it: not to be read, and not to be written over. */
  | { readonly state: 'newer' }
  | { readonly state: 'damaged' };

/** The number of the form that this version writes. */
export function currentVersion(thing: StoredThing): number {
  return steps[thing].length + 1;
}

/** Brings what storage held into today's form. Takes anything, changes nothing in place, never throws. */
export function migrate(thing: StoredThing, stored: unknown): Migrated {
  return walk(stored, steps[thing]);
}

/** Goes the steps that lead on from the version that `stored` states. */
export function walk(stored: unknown, path: readonly Step[]): Migrated {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return { state: 'damaged' };
  const { version } = stored as Stored;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { state: 'damaged' };
  if (version > path.length + 1) return { state: 'newer' };
  const current = path.slice(version - 1).reduce((at, step) => step(at), stored as Stored);
  return { state: 'current', stored: { ...current, version: path.length + 1 } };
}

/** Until version 1 the kinds that are switched off were one list, so that two tabs overwrote each other's. */
function eachKindByItself({ kindsOff, ...rest }: Stored): Stored {
  const off = Array.isArray(kindsOff) ? kindsOff.filter(isKind) : [];
  return { ...Object.fromEntries(off.map((kind) => [`kind:${kind}`, false])), ...rest };
}

/** Until version 1 each rule was an object; of a long list that made four fifths of the time to store and read it. */
function plainRulesAsTexts({ rules, ...rest }: Stored): Stored {
  const shorter = (rule: unknown): unknown => {
    const { text, ...marks } = Object(rule) as Stored;
    return typeof text === 'string' && Object.keys(marks).length === 0 ? text : rule;
  };
  return { ...rest, rules: Array.isArray(rules) ? rules.map(shorter) : rules };
}

/** The same in a saved file, which states its version once for all that is in it. */
function kindsInBackup({ settings, ...rest }: Stored): Stored {
  const isRecord = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
  return { ...rest, settings: isRecord ? eachKindByItself(settings as Stored) : settings };
}
