import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { setApart } from '../../../src/article/dom/apart';

function apart(html: string): string {
  const { body } = new JSDOM(html).window.document;
  setApart(body);
  return body.innerHTML;
}

test.each([
  ['<div><strong>Dr Runa Eide</strong><span>County engineer</span></div>', 'Dr Runa Eide County engineer'],
  ['<figcaption><span>Lower Tarn</span><span>The ford in winter</span></figcaption>', 'Lower Tarn The ford in winter'],
])('a name and what it is are set apart: %s', (html, expected) =>
  expect(new JSDOM(apart(html)).window.document.body.textContent).toBe(expected),
);

test.each([
  '<p><b>You</b><span>Tube</span></p>',
  '<p><span>the lamp</span><span>s of the bridge</span></p>',
  '<pre><span>new Bridge</span><span>Tarn()</span></pre>',
  `<p><em>It stood beside the road</em><em>And</em> ${'a boy and a dog had seen it move by night '.repeat(2)}.</p>`,
])('other words stay as they are: %s', (html) => expect(apart(html)).toBe(html));
