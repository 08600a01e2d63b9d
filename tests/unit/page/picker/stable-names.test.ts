// Names that a person gave, and names that a machine made: a rule may only rest on the former.
import { describe, expect, test } from 'vitest';
import { isStableAttribute, isStableName } from '../../../../src/page/picker/stable-names';

describe('names that a rule may rest on', () => {
  test.each(
    'promo newsletter-signup article__related ArticleBody c-teaser js-share social_links storyFooter ad-slot sidebar videoPlayer read-more most-popular'.split(
      ' ',
    ),
  )('%s', (name) => expect(isStableName(name)).toBe(true));

  test.each(
    (
      'css-1q2w3e sc-bdVaJa jsx-3912837 styles__promo--2hGfT Promo_box__3kX9z _3kdXq x1n2onr6 svelte-1abc data-v-7ba5bd90 ' +
      'mt-4 md:flex w-1/2 col-md-6 flex grid-cols-2 text-center is-active has-image open lazyloaded promo-123 r7 xkqwz qzrtvb-promo ' +
      'MuiBox-root emotion-cache ng-star-inserted a'
    ).split(' '),
  )('not %s', (name) => expect(isStableName(name)).toBe(false));
});

describe('attributes that a rule may rest on', () => {
  test.each([
    ['data-testid', 'newsletter-box', true],
    ['role', 'complementary', true],
    ['aria-label', 'Related stories', true],
    ['data-testid', 'card-8f3a21', false],
    ['href', '/story', false],
    ['style', 'color: red', false],
    ['data-reactid', 'promo', false],
    ['aria-label', 'A sentence of many more words than a name has', false],
  ])('%s="%s": %s', (name, value, is) => expect(isStableAttribute(name, value)).toBe(is));
});
