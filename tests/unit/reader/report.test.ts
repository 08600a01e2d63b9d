// A report says what Galley did, and names the page only where the person agreed.
import { expect, test } from 'vitest';
import type { Article } from '../../../src/article/types';
import { writeReport, type ReportParts } from '../../../src/reader/report';

const article: Article = {
  url: 'https://news.example/secret-page',
  title: 'A secret headline',
  byline: 'Ada Secret',
  site: null,
  publishedTime: '2026-01-02',
  modifiedTime: null,
  language: 'en',
  direction: 'ltr',
  excerpt: null,
  leadPicture: null,
  html: '<p>Story.</p>',
  text: 'Story.',
  words: 1,
  pictures: [],
  removed: [
    {
      id: 0,
      pass: 'user-rules',
      reason: 'your-rule',
      action: 'remove',
      words: 2,
      text: 'Two words',
      path: '41',
      place: 41,
      rule: '##.x',
    },
  ],
  milder: [],
  truncated: true,
  confidence: 0.873,
};

const parts: ReportParts = {
  faults: ['Something is missing', 'Else'],
  article,
  address: 'https://news.example/secret-page',
  version: '1.2.3',
  browser: 'Browser/7',
  kindsChanged: ['comments'],
};

test('holds the journal, the versions and what the person said', () => {
  expect(writeReport(parts)).toBe(`Galley report

What is wrong: Something is missing; Else
Page: https://news.example/secret-page
Galley: 1.2.3
Browser: Browser/7
Kinds switched by the person: comments

Headline: A secret headline
Author: Ada Secret
Date: 2026-01-02
Article: 1 words, 0 pictures, language en
Sure of it: 87 %, and the page holds only a part

Taken out: 1
1. user-rules (your-rule, remove), 2 words, element 41, rule ##.x
   Two words
`);
});

test('names the page by nothing where the person keeps it to themselves', () => {
  const report = writeReport({ ...parts, address: null });
  expect(report).toContain('Page: not named');
  expect(report).not.toMatch(/secret|news\.example|2026/i);
});

test('is there where no article was found', () => {
  expect(writeReport({ ...parts, article: null, faults: [], kindsChanged: [] })).toContain('Galley found no article.');
});
