// @vitest-environment jsdom
// The rules that are offered for a picked element: each takes it, the narrowest first, none by a name that a machine made.
import { describe, expect, test, vi } from 'vitest';
import { compile } from '../../../../src/hiding/compile';
import { ruleForElement } from '../../../../src/hiding/rule-for-element';
import { rulesFor } from '../../../../src/hiding/rules-for';
import { candidatesFor, firstChoice, type Candidate } from '../../../../src/page/picker/candidates';

// jsdom has none; every name here is plain letters and dashes.
vi.stubGlobal('CSS', { escape: (name: string) => name });

const url = 'https://news.example/story';

function offered(body: string, selector = '[id=it]'): readonly Candidate[] {
  document.body.innerHTML = body;
  const element = document.querySelector(selector);
  if (element === null) throw new Error('no element');
  element.removeAttribute('id');
  return candidatesFor([element], document, (target) => {
    const made = ruleForElement({ target, scope: 'site', action: 'hide', onPage: false }, url);
    if (!made.ok) return null;
    return rulesFor(compile([made.rule]), url)
      .decide(document)
      .hide.map(({ element: hidden }) => hidden);
  });
}

const said = (candidates: readonly Candidate[]): string[] =>
  candidates.map(
    ({ by, target, takes }) => `${takes.length} ${by} ${'selector' in target ? target.selector : target.text}`,
  );

describe('what is offered', () => {
  test('by its words, by its name, by its kind', () => {
    const candidates = offered(
      '<p>A</p><aside id="it" class="css-1q2w3e promo">One</aside><aside class="promo">Two</aside><aside>Three</aside>',
    );
    expect(said(candidates)).toEqual(['1 words One', '2 name .promo', '3 kind aside']);
    expect(firstChoice(candidates)).toBe(1);
  });

  test('names made by machines are never used, in the element or around it', () => {
    const candidates = offered(
      '<main class="css-9x8y7z"><div class="sc-bdVaJa jsx-12"><div id="it" class="x1n2onr6"><img src="a.png"></div><div class="x1n2onr6"></div></div></main>',
    );
    expect(candidates.length).toBeGreaterThan(0);
    expect(said(candidates).join(' ')).not.toMatch(/css-|sc-|jsx|x1n2/);
    expect(candidates[firstChoice(candidates)]?.by).toBe('place');
  });

  test('what is around it may name it', () => {
    expect(said(offered('<div class="article-body"><div id="it">x</div></div><div>x</div>'))).toContain(
      '1 name .article-body > div',
    );
  });

  test('a picture without a name begins with itself alone, and not with all pictures of the site', () => {
    const candidates = offered('<p><img id="it" src="a.png"></p><p><img src="b.png"></p>');
    expect(candidates[firstChoice(candidates)]?.takes).toHaveLength(1);
  });

  test('every candidate takes the element, and no two by the same are alike', () => {
    const candidates = offered(
      '<section class="story"><ul class="share-bar"><li id="it" class="share-item">A</li><li class="share-item">B</li></ul></section>',
    );
    const it = document.querySelector('li');
    for (const { takes } of candidates) expect(takes).toContain(it);
    const keys = candidates.map(({ by, takes }) => `${by} ${takes.length}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a form whose fields answer for its parents stops nobody', () => {
    const candidates = offered(
      '<form><input name="parentElement"><input name="parentNode"><p id="it">Words</p></form>',
    );
    expect(said(candidates)).toContain('1 words Words');
  });
});
