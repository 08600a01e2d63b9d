// Mozilla's linter: a new warning fails, and an explained one that went away does too.
import { expect, test } from 'vitest';
import { complaints } from '../../../build/lint-package';

const list = [
  { code: 'A', file: 'reader.js', times: 2, because: 'one library' },
  { code: 'A', file: 'reader.js', times: 1, because: 'another library' },
];
const warning = (code: string, file = 'reader.js') => ({ code, file, message: 'Something' });

test('accepts exactly what is listed', () => {
  expect(complaints({ errors: [], warnings: [warning('A'), warning('A'), warning('A')] }, list)).toEqual([]);
});

test('names one more of a known kind, a known kind elsewhere, a new kind and any error', () => {
  const known = [warning('A'), warning('A'), warning('A')];
  expect(complaints({ errors: [], warnings: [...known, warning('A')] }, list)).toHaveLength(1);
  expect(complaints({ errors: [], warnings: [...known, warning('A', 'detector.js')] }, list)).toHaveLength(1);
  expect(complaints({ errors: [], warnings: [...known, warning('B')] }, list)).toEqual([
    'warning B reader.js Something',
  ]);
  expect(complaints({ errors: [warning('A')], warnings: known }, list)).toEqual(['error A reader.js Something']);
});

test('names what is listed and gone', () => {
  expect(complaints({ errors: [], warnings: [warning('A')] }, list)).toEqual([
    'A reader.js: 2 fewer than accepted; shorten the list',
  ]);
});
