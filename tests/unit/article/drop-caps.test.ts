import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { joinDropCaps } from '../../../src/article/dom/drop-caps';

function joined(html: string): string {
  const { body } = new JSDOM(html).window.document;
  joinDropCaps(body);
  return body.innerHTML;
}

test.each([
  ['<div class="x">T</div><p>he bridge is closed.</p>', '<p>The bridge is closed.</p>'],
  ['<p><img src="t.gif" alt="T">he bridge is closed.</p>', '<p>The bridge is closed.</p>'],
  ['<div>“I</div> <p>t is beside the road,” she said.</p>', ' <p>“It is beside the road,” she said.</p>'],
])('an initial joins its word: %s', (html, expected) => expect(joined(html)).toBe(expected));

test.each([
  '<div>A</div><p>aardvark: an animal that eats ants.</p>',
  '<p>B</p><p>The bridge is closed.</p>',
  '<p>I</p><p>“went there.”</p>',
])('what begins no word stays: %s', (html) => expect(joined(html)).toBe(html));
