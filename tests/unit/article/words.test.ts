// The word tables: their format, that every strong phrase is found where it stands alone, and that ordinary news
// sentences with the same words are left in peace.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everyLanguage } from '../../../src/article/every-language';
import { PHRASE_KINDS, phraseBit } from '../../../src/article/passes/kinds';
import { indexPhrases, type WordTable } from '../../../src/article/phrases/index-phrases';
import { normalise } from '../../../src/article/phrases/normalise';
import { findPhrases } from '../../../src/article/phrases/search';
import stopwords from '../../../src/article/stopwords.json';
import { phrasesFor, wordsNeededFor } from '../../../src/article/tables';
import { channelAsks } from './channel-asks';
import { falseFriends } from './false-friends';
import { tipAsks } from './tip-asks';
import { wordedNotices } from './worded-notices';

const folder = new URL('../../../src/article/passes/words/', import.meta.url);
const languages = readdirSync(folder).flatMap((file) => /^([a-z]+)\.json$/.exec(file)?.[1] ?? []);
const read = (language: string): WordTable =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as WordTable;
const tables = languages.map(read);
const lists = (table: WordTable) =>
  PHRASE_KINDS.map((kind) => ({ kind, ...(table[kind] as { strong: readonly string[]; weak: readonly string[] }) }));
const byCodeUnit = (one: string, two: string): number => (one < two ? -1 : 1);

/** Kinds that mark a part of a line (a credit in a caption), never a block of its own. */
const partial = ['credit', 'byline'];
/** Languages written without spaces. */
const unspaced = ['ja', 'zh'];
/** More than one word; without spaces, three characters or more. */
const isLong = (phrase: string, language: string): boolean =>
  phrase.includes(' ') || (unspaced.includes(language) && phrase.replace(/[\^$]/g, '').length >= 3);
/** Korean compounds that no sentence starts with, and marks of copyright. */
const alone = /^\^(?:©|ⓒ|\(c\)|<?저작권자|erid:|관련)/;

test('at least eighteen languages', () => {
  expect(languages).toEqual(expect.arrayContaining('ar cs da de en es fr it ja ko nl pl pt ru sv tr uk zh'.split(' ')));
});

test('every language has its table at hand, and twenty frequent words or more that tell it', () => {
  const others = languages.filter((language) => language !== 'en');
  expect(others.map((language) => everyLanguage(language)?.language)).toEqual(others);
  expect(Object.keys(stopwords).sort()).toEqual([...languages].sort());
  for (const [language, words] of Object.entries(stopwords)) expect(words.length, language).toBeGreaterThanOrEqual(20);
});

test.each([
  ['de-AT', 'de'],
  ['PT', 'pt'],
  ['en-GB', null],
  ['hu', null],
  ['constructor', null],
  [null, null],
])('a page that states %s needs the table %s beside the English one', (tag, table) => {
  expect(wordsNeededFor(tag)).toBe(table);
});

test('a language that is not stated is told from the text, and its table asked for', () => {
  const asked: string[] = [];
  const german =
    'Die Fähre ist nach acht Wochen wieder in Betrieb, und der Betreiber hat sich für das Warten mit einem Fest';
  phrasesFor(
    null,
    () => german,
    (language) => void asked.push(language),
  );
  phrasesFor(
    null,
    () => 'The ferry is in service again after eight weeks, and its owner has said so',
    (language) => void asked.push(language),
  );
  expect(asked).toEqual(['de']);
});

test('a page that is plainly in another language than it states gets the words of that one', () => {
  const spanish =
    'El presidente de la asamblea dijo que los precios de los combustibles en el país siguen al alza, y que no hay más que esperar a la semana que viene para que las cosas cambien, como en este año pasado';
  const tableFor = (stated: string, text: string): string[] => {
    const asked: string[] = [];
    phrasesFor(
      stated,
      () => text,
      (language) => void asked.push(language),
    );
    return asked;
  };
  expect(tableFor('en', spanish)).toEqual(['es']);
  expect(
    tableFor(
      'en-US',
      `${spanish.slice(0, 60)} and the rest of it is in English, as it was for the year before, by the way, and he has her`,
    ),
  ).toEqual([]);
  expect(tableFor('pt', spanish.slice(0, 40))).toEqual(['pt']);
  expect(tableFor('sv', 'Färjan är i drift igen, och det är en glad dag för alla som bor på ön')).toEqual(['sv']);
});

describe.each(tables.map((table) => [table.language, table] as const))('%s: format', (language, table) => {
  test('the same kinds as everywhere, in the same order', () => {
    expect(Object.keys(table)).toEqual(['language', ...PHRASE_KINDS]);
  });

  test('lower case, one space, no space before punctuation', () => {
    const all = lists(table).flatMap(({ strong, weak }) => [...strong, ...weak]);
    expect(all.filter((phrase) => phrase !== phrase.toLowerCase() || /^\s|\s$|\s\s| [:;!?]/.test(phrase))).toEqual([]);
    expect(all.filter((phrase) => /[“”„«»‘’]/.test(phrase.replace(/»\$$/, '')))).toEqual([]);
  });

  test('sorted, nothing twice in a kind', () => {
    for (const { kind, strong, weak } of lists(table)) {
      expect([...strong].sort(byCodeUnit), `${kind} strong`).toEqual(strong);
      expect([...weak].sort(byCodeUnit), `${kind} weak`).toEqual(weak);
      expect(new Set([...strong, ...weak]).size, kind).toBe(strong.length + weak.length);
    }
  });

  test('words that count together: three to five groups of three or more, sorted, nothing twice', () => {
    const groups = Object.values(table).flatMap((list) =>
      typeof list === 'object' && 'together' in list ? [list.together ?? []] : [],
    );
    expect(groups.length).toBeGreaterThanOrEqual(4);
    for (const some of groups) {
      expect([3, 4, 5]).toContain(some.length);
      expect(new Set(some.flat()).size).toBe(some.flat().length);
      for (const group of some) {
        expect(group.length).toBeGreaterThanOrEqual(3);
        expect([...new Set(group)].sort(byCodeUnit)).toEqual(group);
      }
    }
  });

  test('enough to go by: eight strong phrases a kind', () => {
    expect(
      lists(table)
        .filter(({ strong }) => strong.length < 8)
        .map(({ kind }) => kind),
    ).toEqual([]);
  });

  test('one word is strong only where it is the whole block or a label', () => {
    const bare = lists(table)
      .filter(({ kind }) => !partial.includes(kind))
      .flatMap(({ strong }) => strong)
      .filter((phrase) => !isLong(phrase, language) && !/^\^.*[$:]$/.test(phrase) && !alone.test(phrase));
    expect(bare).toEqual([]);
  });
});

describe.each(tables.map((table) => [table.language, table] as const))('%s: matching', (language, table) => {
  const index = indexPhrases([table]);

  test('every strong phrase is found where it stands alone, in any case and with marks around it', () => {
    const missed = lists(table).flatMap(({ kind, strong }) =>
      strong.filter((phrase) =>
        examplesOf(phrase).some((text) => (findPhrases(index, normalise(text)).strong & (phraseBit[kind] ?? 0)) === 0),
      ),
    );
    expect(missed).toEqual([]);
  });

  test('anchored phrases are not found inside a sentence', () => {
    for (const { kind, strong } of lists(table)) {
      const whole = strong.filter(
        (phrase) => phrase.startsWith('^') && phrase.endsWith('$') && !unspaced.includes(language),
      );
      const alone = indexPhrases([{ language, [kind]: { strong: whole, weak: [] } }]);
      for (const phrase of whole) {
        const inside = `Zq ${bareOf(phrase)} zq`;
        expect(findPhrases(alone, normalise(inside)).strong, inside).toBe(0);
      }
    }
  });

  test('ordinary sentences with the same words are not taken for noise', () => {
    const sentences = falseFriends[language] ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    const own = phrasesFor(language, () => '', everyLanguage); // with English, as on a real page
    const hits = sentences.flatMap((sentence) => {
      const { strong } = findPhrases(own, normalise(sentence));
      return PHRASE_KINDS.filter((kind) => !partial.includes(kind) && strong & (phraseBit[kind] ?? 0)).map(
        (kind) => `${kind}: ${sentence}`,
      );
    });
    expect(hits).toEqual([]);
  });
});

test.each([
  ['뉴스레터를 받아 보세요', true],
  ['뉴스레터에서만 볼 수 있습니다', true],
  ['뉴스레터', true],
  ['뉴스레터팀 기자', false],
])('a weak Korean word is found with particles behind it: “%s”', (text, found) => {
  const index = indexPhrases([{ language: 'ko', newsletters: { strong: [], weak: ['뉴스레터'] } }]);
  expect(findPhrases(index, normalise(text)).weak !== 0).toBe(found);
});

describe.each(Object.entries(wordedNotices))('%s: notices without a phrase', (language, notices) => {
  const own = phrasesFor(language, () => '', everyLanguage);

  test.each(Object.entries(notices))('%s', (kind, sentences) => {
    const bit = phraseBit[kind as keyof typeof phraseBit];
    expect(sentences.filter((text) => (findPhrases(own, normalise(text)).strong & bit) === 0)).toEqual([]);
  });
});

describe.each(Object.entries(channelAsks))(
  '%s: the paper’s channels and those of others',
  (language, { asks, reports }) => {
    const own = phrasesFor(language, () => '', everyLanguage);
    const hits = (text: string): number => findPhrases(own, normalise(text)).strong;

    test.each(asks)('asks: %s', (text) => expect(hits(text) & phraseBit['app-promotion']).not.toBe(0));
    test.each(reports)('tells: %s', (text) => expect(hits(text)).toBe(0));
  },
);

describe.each(Object.entries(tipAsks))(
  '%s: what the paper asks its readers for, and others',
  (language, { asks, reports }) => {
    const own = phrasesFor(language, () => '', everyLanguage);
    const hits = (text: string): number => findPhrases(own, normalise(text)).strong;

    test.each(asks)('asks: %s', (text) => expect(hits(text) & phraseBit.comments).not.toBe(0));
    test.each(reports)('tells: %s', (text) => expect(hits(text)).toBe(0));
  },
);

describe('the matcher', () => {
  const hit = (phrase: string, text: string): boolean =>
    findPhrases(indexPhrases([{ language: 'xx', legal: { strong: [phrase], weak: [] } }]), normalise(text)).strong !==
    0;

  test.each([
    ['^advertisement$', '— Advertisement —'],
    ['^try again$', 'Try again!'],
    ['^lire aussi:', '» Lire aussi : un autre article'],
    ['^©', '© 2026 The Courier'],
    ['^x$', 'X'],
    ['^comments$', 'Comments (1,204)'],
    ['^评论$', '评论（12）'],
    ['^published on … # …$', 'Published on Monday 3 May 2026, 10:30'],
    ['^more on …$', 'More on this story'],
    ['^by …$', 'By'],
    ['^ad …$', 'Ad from a friend'],
    ['^read more …:', 'Read more about the harbour: the plan'],
    ['# de #$', 'Foto 3 de 12'],
    ['^ilgili haberler$', 'İLGİLİ HABERLER'],
    ['^yorum yazın', 'YORUM YAZIN'],
    ['^関連記事:', '関連記事：港の計画'],
    ['続きを読む', 'この記事の続きを読む'],
    ['^اقرأ أيضاً', 'اقـرأ أيضا: خطة الميناء'],
    ['sign up now', 'Sign\u00ad up\u00a0now'],
  ])('%s is found in “%s”', (phrase, text) => {
    expect(hit(phrase, text)).toBe(true);
  });

  test.each([
    ['^advertisement$', 'The advertisement was taken down.'],
    ['^comments$', 'Comments (on the plan)'],
    ['관련 기사', '관련 기사를 쓴 기자가 섬을 떠났다'],
    ['^more on …$', 'More on the plan for the harbour and its many old ships'],
    ['ads', 'heads of state'],
    ['read more', 'bread moreover'],
    ['^read more:', 'People who read more: happier, says the study'],
    ['try again', 'they may try against all odds'],
  ])('%s is not found in “%s”', (phrase, text) => {
    expect(hit(phrase, text)).toBe(false);
  });
});

describe('words that count together', () => {
  const index = indexPhrases([
    {
      language: 'xx',
      legal: { strong: [], weak: [], together: [['reprint*'], ['consent'], ['article']] },
    },
  ]);
  test.each([
    ['Reprinting the article needs our consent.', true],
    ['This article must not, without consent, be reprinted', true],
    ['Reprinting needs our consent.', false],
    ['Our article was written without consents or reprints.', false],
    ['May this article be reprinted without consent?', false],
    ['The article that she reprinted in the spring of 1950 had the consent of nobody in the whole harbour.', false],
  ])('%s: %s', (text, isNotice) => {
    const { strong, sure } = findPhrases(index, normalise(text));
    expect([strong !== 0, sure]).toEqual([isNotice, 0]);
  });
});

describe('five groups of words', () => {
  const together = [['reprint*'], ['consent'], ['ask', 'write'], ['article', 'text'], ['rights', 'agency']];
  const index = indexPhrases([{ language: 'xx', legal: { strong: [], weak: [], together } }]);
  test.each([
    ['To reprint the text, please ask.', true],
    ['Reprints: consent of the agency.', true],
    ['Reprints of a text: the agency.', false],
    ['For the text, ask the agency for consent.', true],
    ['The agency consent is in the text.', false],
    ['Whoever would reprint a text must ask for the consent of the agency, which has kept it since spring.', true],
    ['Whoever would reprint a text may ask at the old harbour office, which is open on every Monday in spring.', false],
  ])('%s: %s', (text, isNotice) => {
    expect(findPhrases(index, normalise(text)).strong !== 0).toBe(isNotice);
  });
});

describe('what the matcher is sure of', () => {
  const index = indexPhrases([
    {
      language: 'xx',
      legal: { strong: ['all rights', '^all rights reserved', '^©', 'reprints'], weak: ['rights'] },
    },
  ]);
  test.each([
    ['All rights reserved.', true],
    ['All rights reserved, and reprints by letter only', true],
    ['All rights reserved to the two sons of the founder', false],
    ['Rights', false],
  ])('%s: %s', (text, sure) => {
    expect(findPhrases(index, normalise(text)).sure !== 0).toBe(sure);
  });
});

/** Texts that a strong phrase must be found in. */
function examplesOf(phrase: string): string[] {
  const bare = bareOf(phrase);
  const texts = [bare, `\u00a0${bare}\n`];
  if (/^\^?[\p{L}\p{N}#]/u.test(phrase) && !phrase.startsWith('^…')) texts.push(`» ${bare}`);
  if (phrase.endsWith('$')) texts.push(`${bare}!`);
  return texts;
}

function bareOf(phrase: string): string {
  return phrase.replace(/^\^/, '').replace(/[*$]$/, '').replaceAll('…', 'ab cd').replaceAll('#', '12');
}
