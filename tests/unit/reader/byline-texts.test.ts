import { expect, test } from 'vitest';
import { dateText, isDate, standfirst, wasUpdated } from '../../../src/reader/byline-texts';

test('a date is written in the language of the person', () => {
  expect(dateText('2026-10-04', 'en-GB')).toBe('4 October 2026');
  expect(dateText('2026-10-04', 'de')).toBe('4. Oktober 2026');
});

test('a date without a time is the same day everywhere', () => {
  const zone = process.env['TZ'];
  try {
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = place;
      expect(dateText('2026-10-04', 'en-GB')).toBe('4 October 2026');
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('a time is told with its date', () => {
  expect(dateText('2026-10-04T06:30:00+02:00', 'en-GB')).toMatch(/^[345] October 2026 at \d\d:\d\d$/);
});

test('what is no date is not shown', () => {
  for (const iso of ['yesterday', '', null]) expect(isDate(iso)).toBe(false);
  expect(isDate('2026-10-04')).toBe(true);
});

test('an update is told when it came well after publishing', () => {
  expect(wasUpdated('2026-10-04T06:30:00Z', '2026-10-04T06:40:00Z')).toBe(false);
  expect(wasUpdated('2026-10-04T06:30:00Z', '2026-10-04T09:40:00Z')).toBe(true);
  expect(wasUpdated('2026-10-04', '2026-10-04T23:00:00Z')).toBe(false);
  expect(wasUpdated('2026-10-04', '2026-10-05')).toBe(true);
  expect(wasUpdated(null, '2026-10-05')).toBe(true);
  expect(wasUpdated('2026-10-04', null)).toBe(false);
});

const article = {
  title: 'Night trains return',
  text: 'The first passengers boarded a little before eleven, carrying what people carry.\n\nIt is nineteen years since.',
};

test('a standfirst that says something new is shown', () => {
  const excerpt = 'A small company has filled every bed for a month.';
  expect(standfirst({ ...article, excerpt })).toBe(excerpt);
});

test('a standfirst that repeats the headline or the text is not', () => {
  for (const excerpt of [
    null,
    '  ',
    'Night trains return.',
    'The first passengers boarded a little before eleven, carrying what people carry.',
    'The first passengers boarded a little before eleven, car…',
    'It is nineteen years since.',
  ]) {
    expect(standfirst({ ...article, excerpt }), String(excerpt)).toBeNull();
  }
});
