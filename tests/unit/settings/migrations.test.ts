// What earlier versions stored comes into today's form, step by step; what a later one stored is left alone. Each file in
// the folder beside this one is one thing before and after; a form that changes gets a file with what it was.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentVersion, migrate, steps, walk, type StoredThing } from '../../../src/settings/migrations';

interface Fixture {
  readonly thing: StoredThing;
  readonly about: string;
  readonly before: unknown;
  readonly after: unknown;
}

const folder = join(import.meta.dirname, 'migrations');
const fixtures = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Fixture);
const things = Object.keys(steps) as StoredThing[];

describe('fixtures', () => {
  test.each(fixtures)('$thing: $about', ({ thing, before, after }) => {
    const given = JSON.stringify(before);
    expect(migrate(thing, before)).toEqual({ state: 'current', stored: after });
    expect(JSON.stringify(before)).toBe(given);
    expect(migrate(thing, after)).toEqual({ state: 'current', stored: after });
  });

  test.each(things)('there is one for every version of %s that ever was', (thing) => {
    const versions = fixtures
      .filter((fixture) => fixture.thing === thing)
      .map(({ before }) => (before as { version: number }).version);
    expect(new Set(versions)).toEqual(new Set(Array.from({ length: currentVersion(thing) }, (_, at) => at + 1)));
  });
});

test.each(things)('%s of a later version are not read, whatever they hold', (thing) => {
  expect(migrate(thing, { version: currentVersion(thing) + 1, rules: 'of tomorrow' })).toEqual({ state: 'newer' });
});

test.each(things)('%s without a version, or of none that ever was, are damaged', (thing) => {
  for (const stored of [null, 'text', 7, [], {}, { version: '1' }, { version: 0 }, { version: 1.5 }])
    expect(migrate(thing, stored)).toEqual({ state: 'damaged' });
});

test('steps follow one another, each from the version it is for', () => {
  const path = [
    ({ a, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, b: a }),
    ({ b, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, c: [b] }),
  ];
  expect(walk({ version: 1, a: 'x' }, path)).toEqual({ state: 'current', stored: { version: 3, c: ['x'] } });
  expect(walk({ version: 2, b: 'x' }, path)).toEqual({ state: 'current', stored: { version: 3, c: ['x'] } });
  expect(walk({ version: 3, c: ['x'] }, path)).toEqual({ state: 'current', stored: { version: 3, c: ['x'] } });
  expect(walk({ version: 4 }, path)).toEqual({ state: 'newer' });
});

test('never throws', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ version: fc.nat(3), settings: fc.anything(), kindsOff: fc.anything() }),
  );
  fc.assert(fc.property(fc.constantFrom(...things), anything, (thing, stored) => void migrate(thing, stored)));
});
