// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { followHeadings } from '../../../src/reader/headings';

function levels(html: string): string[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  followHeadings(body);
  return [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(
    ({ localName, textContent }) => `${localName} ${textContent}`,
  );
}

test('headings in order stay', () => {
  expect(levels('<h2>a</h2><h3>b</h3><h3>c</h3><h2>d</h2>')).toEqual(['h2 a', 'h3 b', 'h3 c', 'h2 d']);
});

test('no level is skipped, and equals stay equal', () => {
  expect(levels('<h3>a</h3><h5>b</h5><h5>c</h5><h3>d</h3>')).toEqual(['h2 a', 'h3 b', 'h3 c', 'h2 d']);
});

test('a headline in the article is below the page’s', () => {
  expect(levels('<h1>a</h1><h2>b</h2>')).toEqual(['h2 a', 'h2 b']);
});

test('what a heading holds and says goes with it', () => {
  const body = new DOMParser().parseFromString('<h4 lang="fr">a <em>b</em></h4>', 'text/html').body;
  followHeadings(body);
  expect(body.innerHTML).toBe('<h2 lang="fr">a <em>b</em></h2>');
});
