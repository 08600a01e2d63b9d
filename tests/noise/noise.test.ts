// The noise suite itself: that it counts what it says it counts, and the engine's result on a sample of its pages.
// All languages, by hand: npx tsx build/bench-noise.ts
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/article/library';
import { kinds } from './kinds';
import { runNoiseSuite, sowAll, type Extract } from './run';
import { languages, readTexts } from './stories';

const sample = { seed: 7, languages: ['de', 'en', 'ja', 'tr'], rounds: 1 };

/** Share of the noise's texts that the engine may leave on the sample. */
const mostLeft = 0.02;
/** The same for sentences that were written after the word tables, in words that no table was made for. */
const mostOfHeldOut = 0.02;

test.each([
  { sentences: 'known sentences', heldOut: 0, most: mostLeft },
  { sentences: 'held-out sentences', heldOut: 1, most: mostOfHeldOut },
] as const)(
  '$sentences: the engine loses no block of a story and no caption, and leaves little noise',
  ({ heldOut, most }) => {
    const { counts, lost, captionsLost, empty } = runNoiseSuite(extractArticle, {
      ...sample,
      heldOut,
    });
    expect(lost).toEqual([]);
    expect(captionsLost).toEqual([]);
    expect(empty).toBe(0);
    const sum = (field: 'sown' | 'left'): number => counts.reduce((total, count) => total + count[field], 0);
    expect(sum('left') / sum('sown')).toBeLessThanOrEqual(most);
  },
  120_000,
);

describe('the suite', () => {
  test('knows at least thirty kinds and eighteen languages', () => {
    expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(30);
    expect(languages.length).toBeGreaterThanOrEqual(18);
  });

  test.each(languages)(
    '%s: two stories of twelve blocks or more, words for every kind, none of them in a story',
    (language) => {
      const texts = readTexts(language);
      expect(texts.stories.length).toBeGreaterThanOrEqual(2);
      for (const story of texts.stories)
        expect(story.blocks.filter(({ kind }) => kind !== 'picture').length).toBeGreaterThanOrEqual(12);
      for (const kind of Object.values(kinds)) expect([...texts.noise.keys()], kind.words).toContain(kind.words);
      const told = texts.stories.flatMap((story) => story.blocks.map(({ text }) => text));
      const both = [...texts.noise.values()].flat(2).filter((text) => told.includes(text));
      expect(both).toEqual([]);
    },
  );

  test('gives the same pages for the same seed, and others for another', () => {
    const pages = [...sowAll({ ...sample, languages: ['en'] })];
    expect([...sowAll({ ...sample, languages: ['en'] })]).toEqual(pages);
    expect([...sowAll({ ...sample, languages: ['en'], seed: 8 })]).not.toEqual(pages);
  });

  test('sows every kind under both namings', () => {
    const sown = [...sowAll(sample)].flatMap(({ language, naming, sown: pieces }) =>
      pieces.map(({ kind }) => `${language} ${naming} ${kind}`),
    );
    expect(new Set(sown).size).toBe(sample.languages.length * 2 * Object.keys(kinds).length);
  });

  test('counts all noise as left where nothing is taken, and nothing as lost', () => {
    const all: Extract = (document) => ({ text: '', html: document.body.innerHTML });
    const { counts, lost, captionsLost } = runNoiseSuite(all, sample);
    expect(counts.filter(({ left, sown }) => left < sown)).toEqual([]);
    expect([...lost, ...captionsLost]).toEqual([]);
  });

  test('counts every block as lost and no noise as left where nothing is given', () => {
    const { lost, blocks, left, empty, pages } = runNoiseSuite(() => null, sample);
    expect(lost.length).toBe(blocks);
    expect(left).toEqual([]);
    expect(empty).toBe(pages);
  });
});
