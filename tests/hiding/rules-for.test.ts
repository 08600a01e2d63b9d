// Rules at work on documents: operators, text rules, hosts, and how hide and keep are weighed.
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/hiding/compile';
import { parseRules } from '../../src/hiding/parse-rules';
import { rulesFor } from '../../src/hiding/rules-for';
import { idsOf, page, rulesOf } from './page';

const STORY = `
  <article id="story">
    <h1 id="head">A story</h1>
    <p id="p1">The council voted on Monday.</p>
    <div id="box" class="promo Wide" data-ad="42"><h2 id="boxhead">More from us</h2><p id="p2">Subscribe to our newsletter today</p></div>
    <p id="p3">Residents <em id="em">welcomed</em> the vote.</p>
    <ul id="list"><li id="l1">Read more: a</li><li id="l2">Something else</li></ul>
    <section id="sec" class="promo"><div id="inner"><p id="p4">Advert</p></div></section>
  </article>`;

describe('selectors', () => {
  test.each([
    ['##.promo', 'box sec'],
    ['##.Wide', 'box'],
    ['##div.promo, #list', 'box list'],
    ['##p:has-text(Subscribe)', 'p2'],
    ['##p:has-text(subscribe)', ''],
    ['##p:has-text(/subscribe/i)', 'p2'],
    ['##p:has-text(Subscribe*today)', 'p2'],
    ['##p:has-text("newsletter today")', 'p2'],
    ['##p:has-text(Residents welcomed the vote.)', 'p3'],
    ['##li:has-text(/^Read more/)', 'l1'],
    ['##div:has-text(More from us Subscribe)', 'box'],
    ['##div:has(> p:has-text(Subscribe))', 'box'],
    ['##div:has(h2 + p:has-text(Subscribe))', 'box'],
    ['##article:has(> p:has-text(Advert))', ''],
    ['##div:not(:has(p:has-text(Subscribe)))', 'inner'],
    ['##.promo:not(.Wide, :has-text(x))', 'sec'],
    ['##.promo:not(:has-text(Advert))', 'box'],
    ['##.promo:is(:has-text(Advert), .none)', 'sec'],
    ['##p:has-text(Advert):upward(1)', 'inner'],
    ['##p:has-text(Advert):upward(2)', 'sec'],
    ['##p:has-text(Advert):upward(.promo)', 'sec'],
    ['##p:has-text(Advert):upward(99)', ''],
    ['##h2:has-text(More) + p', 'p2'],
    ['##h2:has-text(More) ~ p', 'p2'],
    ['##h1:has-text(story) ~ p', 'p1 p3'],
    ['##h1:has-text(story) + div', ''],
    ['##.promo:has-text(Advert) p', 'p4'],
    ['##.promo:has-text(Advert) > p', ''],
    ['##.promo:has-text(More).Wide', 'box'],
    ['##.promo:has-text(More).none', ''],
    ['##p:min-text-length(28)', 'p1 p2 p3'],
    ['##div:matches-attr(data-ad)', 'box'],
    ['##div:matches-attr("data-ad"="42")', 'box'],
    ['##div:matches-attr("data-ad"="4")', ''],
    ['##div:matches-attr("data-*"="4*")', 'box'],
    ['##div:matches-attr(/^data-/=/^\\d+$/)', 'box'],
    ['##div:matches-attr(/^data-/="4*")', 'box'],
    ['##div:matches-attr(/^aria-/="4*")', ''],
    ['##:has-text(/^Advert$/)', 'sec'],
    ['##.a:has(.b), .promo:has(.none, p:has-text(Advert))', 'sec'],
    ['##ul:has(li:has-text(Read)):has(li:has-text(else))', 'list'],
    ['##article:has(.promo:has(h2))', 'story'],
  ])('%s hides %j', (rule, ids) => {
    expect(idsOf(rulesOf(rule), page(STORY)).hide.join(' ')).toBe(ids);
  });

  test('text is what a person reads: no scripts, one space between blocks, soft hyphens gone', () => {
    const document = page('<div id="a">One<p>two</p>three<script>four</script> fi\u00adve<br>six</div>');
    for (const words of ['One two three five six'])
      expect(idsOf(rulesOf(`##div:has-text(/^${words}$/)`), document).hide).toEqual(['a']);
    expect(idsOf(rulesOf('##div:has-text(four)'), document).hide).toEqual([]);
  });

  test('html, head and body are never taken, what is inside them is', () => {
    const { hide } = idsOf(rulesOf('##*\n##html\n##body'), page('<p id="a">x</p><p id="b">y</p>'));
    expect(hide).toEqual(['a', 'b']);
  });

  test('a selector the browser does not know leaves the others at work', () => {
    const { rules } = parseRules('##.a\n##..bad\n##p:zzz(1)\n##.b:has-text(x):zzz\n##.c');
    expect(rules).toHaveLength(5);
    const document = page('<p id="a" class="a">x</p><p id="b" class="b">x</p><p id="c" class="c">x</p>');
    expect(idsOf(rulesFor(compile(rules), 'https://a.com/'), document).hide).toEqual(['a', 'c']);
  });

  test('each hidden element names the rule that took it', () => {
    const decision = rulesOf('##.promo\nexample.com##div:has-text(/Subscribe/)').decide(page(STORY));
    expect(decision.hide.map(({ element, rule }) => `${element.id} ${rule}`)).toEqual([
      'box example.com##div:has-text(/Subscribe/)',
      'sec ##.promo',
    ]);
  });
});

describe('text rules', () => {
  const BOXES = `
    <main><p id="p1">Subscribe to our newsletter</p>
    <p id="p2">She said: “Subscribe to our newsletter”, and left.</p>
    <div id="box"><p id="p3">SUBSCRIBE&nbsp;to our\n   <b>news</b>letter</p></div>
    <div id="card"><img src="a.jpg" alt=""><p id="p4">Subscribe to our newsletter</p></div>
    <ul id="ul"><li id="l1"><span>Subscribe</span> <span>to our newsletter</span></li><li id="l2">Other</li></ul>
    <div id="mixed"><span id="s1">Subscribe to our newsletter</span><p id="p5">More</p></div>
    <div id="line"><span id="s2">Subscribe to our newsletter</span> if you like<p id="p6">More</p></div>
    <div id="split"><h3 id="h3">Subscribe</h3><p id="p7">to our newsletter</p></div></main>`;

  test.each([
    ['##^text: Subscribe to our newsletter', 'p1 box p4 l1 s1 split'],
    ['##^text: subscribe   TO our newsletter', 'p1 box p4 l1 s1 split'],
    ['##^text: Subscribe to our', ''],
    ['##^text: She said: "Subscribe to our newsletter", and left.', 'p2'],
    ['##^text: She said*', 'p2'],
    ['##^text: *and left.', 'p2'],
    ['##^text: Mo…', 'p5 p6'],
    ['##^text: Other', 'l2'],
  ])('%s hides %j', (rule, ids) => {
    expect(idsOf(rulesOf(rule), page(BOXES)).hide.join(' ')).toBe(ids);
  });

  test('a wildcard never takes a whole story: only a box of a few words counts as one block', () => {
    const story = Array.from(
      { length: 12 },
      (_, i) => `<p id="p${i}">Paragraph ${i} of a story that goes on for some time.</p>`,
    ).join('');
    const document = page(`<div id="all"><p id="first">Subscribe</p>${story}<p id="last">newsletter</p></div>`);
    expect(idsOf(rulesOf('##^text: Subscribe*newsletter'), document).hide).toEqual([]);
    expect(idsOf(rulesOf('##^text: Subscribe*'), document).hide).toEqual(['first']);
  });

  test('a star with a backslash is a star', () => {
    const document = page('<p id="a">A 5* hotel</p><p id="b">A 5 star hotel</p>');
    expect(idsOf(rulesOf('##^text: A 5\\* hotel'), document).hide).toEqual(['a']);
    expect(idsOf(rulesOf('##^text: A 5* hotel'), document).hide).toEqual(['a', 'b']);
  });
});

describe('hosts', () => {
  test.each([
    ['##p', 'https://any.example/', true],
    ['example.com##p', 'https://example.com/', true],
    ['example.com##p', 'https://news.example.com/a', true],
    ['example.com##p', 'https://example.com.evil.net/', false],
    ['example.com##p', 'https://notexample.com/', false],
    ['www.example.com##p', 'https://example.com/', false],
    ['EXAMPLE.com##p', 'https://Example.COM./', true],
    ['example.com,~shop.example.com##p', 'https://shop.example.com/', false],
    ['example.com,~shop.example.com##p', 'https://a.shop.example.com/', false],
    ['example.com,~shop.example.com,a.shop.example.com##p', 'https://a.shop.example.com/', true],
    ['example.com,~example.com##p', 'https://example.com/', false],
    ['~example.com##p', 'https://www.example.com/', false],
    ['~example.com##p', 'https://example.org/', true],
    ['example.*##p', 'https://example.com/', true],
    ['example.*##p', 'https://www.example.co.uk/', true],
    ['example.*##p', 'https://www.example.de/', true],
    ['example.*##p', 'https://example.evil.com/', false],
    ['example.*,~example.de##p', 'https://example.de/', false],
    ['news.example.*##p', 'https://example.de/', false],
    ['bücher.example##p', 'https://xn--bcher-kva.example/', true],
    ['xn--bcher-kva.example##p', 'https://bücher.example/', true],
    ['127.0.0.1##p', 'http://127.0.0.1:8080/', true],
    ['0.0.1##p', 'http://127.0.0.1/', false],
    ['localhost##p', 'http://localhost/', true],
    ['example.com##p', 'file:///example.com/a.html', false],
    ['##p', 'not an address', true],
  ])('%s on %s: %s', (rule, url, acts) => {
    expect(idsOf(rulesOf(rule, url), page('<p id="p">x</p>')).hide).toEqual(acts ? ['p'] : []);
  });
});

describe('hide against keep', () => {
  // On https://news.example.com/: the table of docs/hiding.md.
  test.each([
    ['##.x', '#@#.x', 'keep'],
    ['##.x', 'example.com#@#.x', 'keep'],
    ['example.com##.x', 'example.com#@#.x', 'keep'],
    ['news.example.com##.x', 'example.com#@#.x', 'hide'],
    ['example.com##.x', '#@#.x', 'hide'],
    ['example.com##.x', 'example.*#@#.x', 'hide'],
    ['example.*##.x', 'example.com#@#.x', 'keep'],
    ['example.*##.x', '#@#.x', 'hide'],
    ['news.example.*##.x', 'example.com#@#.x', 'hide'],
    ['##.x', '~example.org#@#.x', 'keep'],
    ['example.com,news.example.com##.x', 'example.com#@#.x', 'hide'],
    ['##.x', 'example.com#@##id', 'keep'],
    ['##^text: words', 'example.com#@#.x', 'keep'],
    ['##.x', 'example.com#@#^text: words', 'keep'],
    ['example.com##.x', '#@#p:has-text(words)', 'hide'],
  ])('%s with %s: %s', (hide, keep, wins) => {
    for (const text of [`${hide}\n${keep}`, `${keep}\n${hide}`]) {
      const ids = idsOf(rulesOf(text, 'https://news.example.com/'), page('<p id="id" class="x">words</p><p>rest</p>'));
      expect(ids).toEqual(wins === 'hide' ? { hide: ['id'], keep: [] } : { hide: [], keep: ['id'] });
    }
  });

  const NESTED =
    '<div id="box" class="box"><h2 id="h">t</h2><div id="wrap"><p id="a">a</p><p id="note" class="note">n<b id="b" class="bold">!</b></p></div></div><p id="z">z</p>';

  test('what is kept inside a hidden box stays, and the rest of the box goes', () => {
    expect(idsOf(rulesOf('##.box\n#@#.note'), page(NESTED))).toEqual({ hide: ['h', 'a'], keep: ['note'] });
  });

  test('a kept block stays whole: a rule of the same or a lower rank takes nothing inside it', () => {
    expect(idsOf(rulesOf('##.bold\n#@#.box'), page(NESTED))).toEqual({ hide: [], keep: ['box'] });
  });

  test('a more specific rule takes its part out of a kept block, and the rest of the block is still kept', () => {
    expect(idsOf(rulesOf('example.com##.note\n#@#.box'), page(NESTED))).toEqual({ hide: ['note'], keep: ['h', 'a'] });
  });

  test('a more specific rule for the box takes the kept part with it', () => {
    expect(idsOf(rulesOf('example.com##.box\n#@#.note'), page(NESTED))).toEqual({ hide: ['box'], keep: [] });
  });

  test('three levels deep', () => {
    const rules = '##.box\nexample.com#@#.note\nwww.example.com##.bold';
    expect(idsOf(rulesOf(rules), page(NESTED))).toEqual({ hide: ['h', 'a', 'b'], keep: [] });
  });

  test('keep alone protects from the built-in passes', () => {
    expect(idsOf(rulesOf('example.com#@#.note'), page(NESTED))).toEqual({ hide: [], keep: ['note'] });
  });
});

describe('hostile pages', () => {
  test('names that shadow the page’s own properties change nothing', () => {
    const names = ['querySelectorAll', 'documentElement', 'body', 'createElement', 'all', 'cloneNode', 'defaultView'];
    const inputs = [
      'parentElement',
      'children',
      'textContent',
      'localName',
      'nodeType',
      'firstChild',
      'nextSibling',
      'nextElementSibling',
      'matches',
      'getAttribute',
      'getAttributeNames',
      'attributes',
      'querySelectorAll',
      'contains',
      'id',
    ];
    const document = page(
      names.map((name) => `<img name="${name}">`).join('') +
        `<form class="promo">${inputs.map((name) => `<input name="${name}">`).join('')}<p class="x">Subscribe now</p></form><p class="y">Read on</p>`,
    );
    for (const rule of [
      '##.promo',
      '##form:has(p:has-text(Subscribe))',
      '##p:has-text(Subscribe):upward(form)',
      '##p.x:upward(1)',
      '##form:matches-attr(class=promo)',
      '##.promo:not(:has-text(never))',
    ]) {
      const { hide } = rulesOf(rule).decide(document);
      expect(
        hide.map(({ element }) => Object.prototype.toString.call(element)),
        rule,
      ).toEqual(['[object HTMLFormElement]']);
    }
    expect(rulesOf('##^text: Read on').decide(document).hide).toHaveLength(1);
  });

  test('fifteen hundred elements inside one another end in time', () => {
    const { document } = new JSDOM('<body></body>').window;
    let at: Element = document.body;
    for (let i = 0; i < 1_500; i++) {
      const div = document.createElement('div');
      div.append(`words ${i} `);
      at.append(div);
      at = div;
    }
    const start = performance.now();
    const decision = rulesOf(
      '##div:has(p:has-text(/(w|o|r|d)+s+$/))\n##div:has-text(/(a|b|ab)*c$/)\n##^text: words*',
    ).decide(document);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(decision.hide.length).toBeLessThan(1_500);
  });

  test('a rule that takes too long is cut off and named; the others do their work', () => {
    const document = page(
      `<p id="long">${'a'.repeat(60_000)}</p><p id="ad" class="ad">x</p>${'<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</p>'.repeat(200)}`,
    );
    const slow = `##p:has-text(/${'(?:a|aa|[a-z]|\\w)*'.repeat(20)}b$/)`;
    const decision = rulesOf(`${slow}\n##.ad\n##p:has-text(x)`).decide(document);
    expect(decision.cutOff).toEqual([slow]);
    expect(decision.hide.map(({ element }) => element.id)).toEqual(['ad']);
  });

  test('three hundred slow rules are cut off once the page’s budget is spent, and plain rules still work', () => {
    const document = page(`<p id="ad" class="ad">x</p>${'<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</p>'.repeat(100)}`);
    const slow = Array.from({ length: 300 }, (_, n) => `##p:has-text(/${'(?:a|aa|[a-z])*'.repeat(30)}b{${n + 1}}$/)`);
    const { hide, cutOff } = rulesOf(`${slow.join('\n')}\n##.ad`).decide(document);
    expect(cutOff.length).toBeGreaterThan(100);
    expect(hide.map(({ element }) => element.id)).toEqual(['ad']);
  });

  test('the document is left as it was', () => {
    const document = page(STORY);
    const before = document.documentElement.outerHTML;
    rulesOf('##.promo\n##p:has-text(Subscribe):upward(1)\n##^text: Advert\n#@#.promo').decide(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
