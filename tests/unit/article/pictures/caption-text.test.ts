// Where a caption ends and its credit begins, in the ways that papers of many countries write it; and captions that end in
// names without a credit.
import { expect, test } from 'vitest';
import { creditStart } from '../../../../src/article/pictures/caption-text';

/** A bar stands where the credit begins. */
test.each([
  'The harbour on Monday. |Jane Doe for The Ledger',
  'The harbour on Monday. |Jane Doe | The Ledger',
  'The harbour on Monday. | |Jane Doe, Ledger',
  'The harbour on Monday. |THE LEDGER',
  'Il porto, lunedì mattina |(Ansa)',
  'Il porto, lunedì mattina |(foto LaPresse)',
  'Le port, lundi |(Photo Marc Dupont)',
  'Der Hafen am Montag|© Odd Anders / AFP',
  'Le port, lundi. |Archives AFP',
  'El puerto, este lunes / |EFE',
  'El puerto, este lunes. |EUROPA PRESS',
  'Port w Gdyni / |Jan Kowalski / PAP',
  'Port w Gdyni |(fot. Jan Kowalski / Agencja Wyborcza.pl)',
  'Port w Gdyni. |Fot. Jan Kowalski',
  'Вид на порт. |Фото: Иван Петров / ТАСС',
  'Liman, pazartesi. |(AA)',
  'ميناء في صباح الاثنين |(رويترز)',
  '这是3月5日拍摄的港口。|新华社记者 张三 摄',
  '图为港口。|（新华社发）',
  '港の全景|（共同）',
  '港の全景＝5日午後、横浜市|（田中一郎撮影）',
  '항구 전경 /|사진=뉴스1',
  '항구 전경. |연합뉴스',
])('%s', (marked) => {
  const at = marked.search(/\|(?!\s)/);
  const text = marked.slice(0, at) + marked.slice(at + 1);
  expect(text.slice(creditStart(text))).toBe(marked.slice(at + 1));
});

test.each([
  'The harbour on Monday (left)',
  'The mayor on Monday. Behind her: Jane Doe, Harbour Master',
  'The winners on Monday. Jane Doe, Mayor',
  'The winners on Monday (from left): Jane Doe, Jack Poe and Ann Lee',
  'A bus that runs on and / or off the road',
  'The harbour | Port of Spain',
  'A letter for The Ledger',
  'Přístav v pondělí (5. března 2026)',
  '工人在港口作业（左）',
  '港の全景（横浜市）',
])('no credit in: %s', (text) => expect(creditStart(text)).toBe(-1));
