// The judge's numbers are told apart by their places alone: it must be given those it was fitted on.
import { expect, test } from 'vitest';
import { EVIDENCE } from '../../../src/article/blocks/evidence';
import { INSIDE } from '../../../src/article/blocks/block';
import { nameBit, nameKinds } from '../../../src/article/blocks/names';
import fitted from '../../../build/fit/evidence.json';

test('the evidence is what the judge was fitted on, in the same order', () => {
  expect(EVIDENCE).toEqual(fitted);
});

test('bits follow the order in which evidence counts them', () => {
  expect(Object.values(INSIDE)).toEqual(Object.values(INSIDE).map((_, place) => 1 << place));
  expect(nameKinds.map((kind) => nameBit[kind])).toEqual(nameKinds.map((_, place) => 1 << place));
});
