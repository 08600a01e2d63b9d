// Where the story is found: told in boxes, asked and answered, with other articles set below it.
import { describe, expect, test } from 'vitest';
import { viewSurvey } from '../../../src/article/article';
import type { Block } from '../../../src/article/blocks/block';
import { isSure, type PageView } from '../../../src/article/blocks/page';
import { everyLanguage } from '../../../src/article/every-language';
import { amongParagraphs } from '../../../src/article/find/between';
import { headsStory, namesSpeaker } from '../../../src/article/find/heads';
import { factBoxes, isDeskNote } from '../../../src/article/find/inserts';
import { survey } from '../../../src/article/survey';
import { articleOf, open, page, PARAGRAPHS, URL_OF_STORY } from '../../hostile/story';

const box = (text: string): string => `<div class="block"><div class="block__text">${text}</div></div>`;
const TOLD = [
  'The bridge at Lower Tarn was closed on Monday, after a lorry driver noticed that one of its lamps was not above the road.',
  'It was beside the road. Engineers, who came at nine with a ladder, said that it had moved by eleven centimetres.',
  'The county will close the crossing until March, and buses will go round by Cold Ash, which adds forty minutes.',
  'A ferry was considered, said the engineer, and rejected, because the only boat to be had once hit the bridge.',
] as const;

test('a story told in nothing but <div>s is found whole, its shortest paragraph too', () => {
  const { text } = articleOf(
    `<!DOCTYPE html><title>The bridge that would not come back</title><body><div class="menu">${'<div><a href="/x">Weather</a></div>'.repeat(12)}</div>
    <div class="title">The bridge that would not come back</div>${box(TOLD[0])}${box('The lamp is lit all the same.')}${TOLD.slice(1).map(box).join('')}</body>`,
  );
  for (const paragraph of TOLD) expect(text).toContain(paragraph);
  expect(text).toContain('The lamp is lit all the same.');
});

/** What the engine knows of a page's blocks before it judges them. */
const viewOf = (body: string): PageView =>
  viewSurvey(survey(open(page({ body })).window.document, { url: URL_OF_STORY, words: everyLanguage }));

test('a paragraph that the judge doubts stays right below one of the story, and not below a heading', () => {
  const amongOf = (between: string): boolean => {
    const view = viewOf(`<p>${TOLD[0]}</p>${between}<p>${TOLD[1]}</p>`);
    const doubted = view.blocks.findIndex(({ text }) => text === TOLD[1]);
    return amongParagraphs(view, (i) => (i < doubted ? 3 : -0.3)).has(doubted);
  };
  expect(amongOf('')).toBe(true);
  expect(amongOf('<h2>Terms of this paper</h2>')).toBe(false);
});

test('Readability votes for paragraphs that are boxes as for those that are paragraphs', () => {
  const votedOf = (tag: string): string[] => {
    const { blocks, vote } = viewOf(TOLD.map((told) => `<div class="block"><${tag}>${told}</${tag}></div>`).join(''));
    return blocks.flatMap(({ text }, i) => (vote.has(i) ? [text] : []));
  };
  expect(votedOf('p')).toEqual(expect.arrayContaining([...TOLD]));
  expect(votedOf('div')).toEqual(votedOf('p'));
});

test('the cells of a table drawn with boxes stay, all of them', () => {
  const rows = [
    ['Bridge', 'Lorries', 'Lamps'],
    ['Lower Tarn', '930', '3'],
    ['Cold Ash', '212', '0'],
  ].map((row) => `<div class="row">${row.map((cell) => `<div class="cell">${cell}</div>`).join('')}</div>`);
  const { text } = articleOf(
    page({
      body: `${box(TOLD[0])}${box(TOLD[1])}<div class="grid">${rows.join('')}</div>${box(TOLD[2])}${box(TOLD[3])}`,
    }),
  );
  for (const cell of ['Lorries', '930', '212', 'Cold Ash']) expect(text).toContain(cell);
});

test('questions that unfold their answers stay above them', () => {
  const question = (asked: string, told: string): string =>
    `<div class="item"><span><div class="item__title">${asked}</div></span><div class="item__text"><p>${told}</p></div></div>`;
  const { text } = articleOf(
    page({
      body: `<p>${TOLD[0]}</p><p>${TOLD[1]}</p><h2>Questions</h2>
        ${question('Will the bridge come back?', 'Bridges do move, says the engineer. They come back, as a rule, and this one has not come back yet.')}
        ${question('Who pays for the buses?', TOLD[2])}<p>${TOLD[3]}</p>`,
    }),
  );
  expect(text).toContain('Will the bridge come back?\n\nBridges do move');
  expect(text).toContain('Who pays for the buses?');
});

test('entries of a live report keep their times, zone and all, and their headings', () => {
  const entry = (time: string, heading: string, told: string): string =>
    `<article class="entry"><header><a href="?with=b#b"><time>${time}</time></a><h2>${heading}</h2></header>
    <div class="by"><img class="avatar" src="/a.png" width="40" height="40" alt=""><span>Nessa Orrin</span></div><p>${told}</p></article>`;
  const { text } = articleOf(
    page({
      body: ['16.05 GMT', '13.31 GMT', '10.47 GMT', '09.15 GMT']
        .map((time, i) => entry(time, `Part ${i + 1} of the day`, TOLD[i] ?? ''))
        .join(''),
    }),
  );
  for (const time of ['13.31 GMT', '10.47 GMT']) expect(text).toContain(time);
  for (const part of [1, 2, 3, 4]) expect(text).toContain(`Part ${part} of the day`);
});

test('the article that a page sets below its own is not a part of it, nor its headline and picture', () => {
  const article = (title: string, told: readonly string[]): string =>
    `<div class="endless__item"><div class="endless__title">${title}</div>${told.map(box).join('')}</div>`;
  const { text } = articleOf(
    `<!DOCTYPE html><title>The bridge that would not come back</title><body>
    ${article('The bridge that would not come back', TOLD)}
    ${article('Forty lockers found behind a wall', [
      'Workers who changed the tiles of the waiting room found forty lockers behind a wall, says the station master.',
      'Thirty-eight of them were empty, one held an umbrella, and the last one does not open to this day, he says.',
    ])}</body>`,
  );
  for (const paragraph of TOLD) expect(text).toContain(paragraph);
  expect(text).not.toContain('lockers');
});

test('parts of one story with headings made alike are no articles of their own', () => {
  const part = (title: string, told: string): string => `<div class="part"><h2>${title}</h2><p>${told}</p></div>`;
  const { text } = articleOf(
    `<!DOCTYPE html><title>The bridge that would not come back</title><body><main>
    ${part('The bridge that would not come back', TOLD[0])}${part('Where the lamp was found', TOLD[1])}
    ${part('What the county says now', TOLD[2])}${part('Why there is no ferry', TOLD[3])}</main></body>`,
  );
  for (const paragraph of TOLD) expect(text).toContain(paragraph);
});

test('a record that the page states for machines is no part of the story', () => {
  const { text } = articleOf(
    page({
      body: `<div class="meta"><div itemprop="url">https://vale.example/2026/bridge</div>
        <div itemprop="datePublished">2026-04-17T14:22:00+03:00</div><div itemprop="articleSection">Society</div>
        <div itemprop="articleBody">${TOLD.join(' ')}</div></div>${TOLD.map(box).join('')}`,
    }),
  );
  expect(text).not.toContain('Society');
  expect(text.split(TOLD[0])).toHaveLength(2);
});

test('a league table stays, though its teams lead to their pages and nothing else of it is a sentence', () => {
  const rows = ['Ellerby', 'Harrowgate Rovers', 'St Brannock City', 'Wexcombe Town']
    .map(
      (team, i) =>
        `<tr><td>${i + 18}</td><td><a href="/all-about/${i}">${team}</a></td><td>43</td><td>${47 - i}</td></tr>`,
    )
    .join('');
  const { text } = articleOf(
    page({
      body: `<p>${TOLD[0]}</p><p>${TOLD[1]}</p><div class="league-table"><table><thead><tr><th>Pos</th><th>Team</th><th>P</th><th>Pts</th></tr></thead>
        <tbody>${rows}</tbody></table></div><p>${TOLD[2]}</p><p>${TOLD[3]}</p>`,
    }),
  );
  expect(text).toContain('St Brannock City');
});

test('slides with captions beside the lead picture stay with it', () => {
  const slide = (name: string, caption: string): string =>
    `<figure class="slide"><img src="/p/${name}-1200.jpg" width="960" height="640" alt=""><figcaption>${caption}</figcaption></figure>`;
  const { pictures } = articleOf(
    `<!DOCTYPE html><title>The bridge that would not come back</title><meta property="og:image" content="https://vale.example/p/quay-1200.jpg">
    <body><div class="menu">${'<div><a href="/x">Weather</a></div>'.repeat(12)}</div>
    <div class="slideshow"><div class="track">${slide('quay', 'The quay at Lower Tarn in the rain')}${slide('dock', 'The ferry in a dock, where it has been since May')}
    ${slide('note', 'A note on the board of the village hall')}</div><button>‹</button><button>›</button><p>Swipe to see more</p></div>
    <header><h1>The bridge that would not come back</h1></header>${TOLD.map((told) => `<p>${told}</p>`).join('')}</body>`,
  );
  expect(pictures.map(({ caption }) => caption)).toEqual([
    'The quay at Lower Tarn in the rain',
    'The ferry in a dock, where it has been since May',
    'A note on the board of the village hall',
  ]);
});

test('the source of a table stays below it, and the quotation mark drawn beside a quote goes', () => {
  const { text } = articleOf(
    page({
      body: `<p>${TOLD[0]}</p><p>${TOLD[1]}</p><table><tr><th>Bridge</th><th>Lorries</th></tr><tr><td>Lower Tarn</td><td>930</td></tr></table>
        <div class="chart"><div class="footer-meta"><span>Sources: <a href="https://roads.example/">Roads office</a></span></div></div><div class="quote"><div class="mark">“</div><p>${TOLD[2]}</p></div><p>${TOLD[3]}</p>`,
    }),
  );
  expect(text).toContain('Sources: Roads office');
  expect(text.split('\n')).not.toContain('“');
});

test('a story whose parts stand in sections of their own has the vote for all of them, and not only for its longest part', () => {
  const part = (...told: readonly string[]): string =>
    `<section class="b-section"><div class="b-container"><div class="b-column"><div class="b-wrap"><div class="b-widget"><div class="b-text"><p class="b-title">A part</p></div></div>
    <div class="b-widget"><div class="b-text">${told.map((text) => `<p>${text}</p>`).join('')}</div></div></div></div></div></section>`;
  const longest = TOLD.map((told) => told.replace(/^\w+/, 'And'));
  const { blocks, vote } = viewSurvey(
    survey(
      open(
        `<!DOCTYPE html><title>The bridge that would not come back</title><body>${part(...TOLD.slice(0, 2))}${part(...longest)}
        ${part(...TOLD.slice(2))}${part(...TOLD.map((told) => `Then: ${told}`))}</body>`,
      ).window.document,
      { url: URL_OF_STORY, words: everyLanguage },
    ),
  );
  for (const told of TOLD) expect(vote.has(blocks.findIndex(({ text }) => text === told))).toBe(true);
});

test('what a heading unfolds is told as if it stood open, a graphic’s notes and sources with it', () => {
  const panel = (asked: string, told: string): string =>
    `<div class="fold"><h2><button aria-expanded="false" aria-controls="p">${asked}</button></h2><div id="p" hidden aria-hidden="true">${told}</div></div>`;
  const { text } = articleOf(
    page({
      body: `<p>${TOLD[0]}</p>${panel('Why it matters', `<p>${TOLD[1]}</p>`)}
        ${panel(
          'In figures',
          `<p>${TOLD[2]}</p><figure><img src="/g/lorries.png" width="900" height="500" alt="Lorries by bridge"></figure>
        <div class="g-notes"><p>Note: Carts are left out.</p></div><div class="g-foot"><p class="g-source">Source: Roads office, 2025</p><p><a href="#d">Take the numbers</a> <button>Copy</button></p></div>`,
        )}
        ${panel('What to do', '<ul><li>By car: by the ford, at low water.</li><li>On foot: by the weir.</li></ul>')}<p>${TOLD[3]}</p>`,
    }),
  );
  for (const told of [
    'Why it matters',
    TOLD[1],
    'Note: Carts',
    'Source: Roads office',
    'By car: by the ford',
    'What to do',
  ])
    expect(text).toContain(told);
  expect(text).not.toContain('Take the numbers');
});

test('answers that unfold stay, short ones and those that are called so and no more', () => {
  const item = (asked: string, told: string, isStated: boolean): string =>
    isStated
      ? `<li class="item"><h4><button aria-expanded="false">${asked}</button></h4><div class="d" style="display:none"><div class="item__description">${told}</div></div></li>`
      : `<div class="p-toggle"><div class="p-toggle_title"><h4>${asked}</h4></div><div class="p-toggle_content" style="display:none">${told}</div></div>`;
  const { text } = articleOf(
    page({
      body: `<p>${TOLD[0]}</p><p>${TOLD[1]}</p><ul class="items">${item('Can it go wrong?', '<p>It has.</p><p>The county sells a <a href="https://maps.example/">map of the ford</a>, with a pencil to mark the depth on it.</p>', true)}
        ${item('Does it cost much?', '<p>Yes, as bridges go, and once a year.</p>', true)}</ul>
        ${item('Who pays the ferry?', '<p>Whoever comes last.</p>', false)}<p>${TOLD[2]}</p><p>${TOLD[3]}</p>`,
    }),
  );
  for (const told of ['Can it go wrong?', 'map of the ford', 'Does it cost', 'as bridges go', 'Whoever comes last.'])
    expect(text).toContain(told);
});

test('a heading stays above questions whose titles are buttons, with the answers that they unfold', () => {
  const item = (asked: string, told: string): string =>
    `<div class="x-toggle-item"><div class="x-tab-title" role="button" aria-expanded="false"><span><i></i></span><a class="x-toggle-title" tabindex="0">${asked}</a></div>
    <div class="x-tab-content" role="region" style="display:none"><p>${told}</p></div></div>`;
  const { text } = articleOf(
    page({
      body: `<p>${TOLD[0]}</p><p>${TOLD[1]}</p><p>${TOLD[2]}</p><div class="h"><h3>Your questions, answered</h3></div>
        <div class="toggles">${item('Will I be billed for the bridge?', 'No. It was paid for in 1964, and again in 1991.')}${item('Is the ford safe for dogs?', 'Treat it as you would for yourself: at low water, or not.')}</div><p>${TOLD[3]}</p>`,
    }),
  );
  for (const told of [
    'Your questions, answered',
    'billed for the bridge?',
    'again in 1991.',
    'safe for dogs?',
    'at low water, or not.',
  ])
    expect(text).toContain(told);
});

test('whom to call stays as a box of facts does', () => {
  const view = viewOf(
    `<p>${TOLD[0]}</p><p>${TOLD[1]}</p><p>${TOLD[2]}</p><div class="box" role="complementary"><h3 class="t">Who helps at the ford</h3>
    <p>You stand at the ford and the water rises? These answer, day and night:</p><ul><li>Rescue: <a href="tel:+44555">0555 01 42</a></li>
    <li>Talk: <a href="https://ford.example/">ford.example</a></li></ul><p>In an emergency call 112.</p></div><div class="s"><p>${TOLD[3]}</p></div>`,
  );
  const facts = factBoxes(view, (i) => isSure(view, i));
  expect([...facts].map((i) => view.blocks[i]?.text)).toContain('In an emergency call 112.');
});

test('who says a quote stays below it, in a box of their own or not', () => {
  const view = viewOf(
    `<p>${TOLD[0]}</p><div class="q-box"><blockquote class="quote__text"><p>${TOLD[1]}</p></blockquote><div class="quote__who"><p>Runa Eide</p><p>engineer, Lower Tarn</p></div></div>
    <p>${TOLD[2]}</p><p>Runa Eide</p><p>${TOLD[3]}</p>`,
  );
  const speakers = view.blocks.flatMap(({ text }, i) => (namesSpeaker(view, i, () => 1) ? [text] : []));
  expect(speakers).toEqual(['Runa Eide', 'engineer, Lower Tarn']);
});

/** Texts of the blocks that are facts of the story's. */
const factsOf = (between: string): (string | undefined)[] => {
  const view = viewOf(`<p>${TOLD[0]}</p><p>${TOLD[1]}</p><p>${TOLD[2]}</p>${between}<p>${TOLD[3]}</p>`);
  return [...factBoxes(view, (i) => isSure(view, i))].sort((a, b) => a - b).map((i) => view.blocks[i]?.text);
};

test('a box of facts keeps all but the button that folds it', () => {
  const facts = '<h3>What is a ford?</h3><div><p>A ford is where a river is low enough to be driven through.</p></div>';
  expect(factsOf(`<aside class="x1">${facts}<button>Show less</button></aside>`)).toEqual([
    'What is a ford?',
    'A ford is where a river is low enough to be driven through.',
  ]);
});

test('a box that is called after facts is one, and one called after an author is none', () => {
  const label =
    '<div class="l">Facts</div><p>Eleven centimetres is the width of a hand.</p><p>Measured by: the county</p>';
  expect(factsOf(`<div class="my-40 box-fact">${label}</div>`)).toHaveLength(3);
  expect(
    factsOf(`<div class="author-box"><h4>Runa Eide</h4><p>Runa writes of whatever floats down the river.</p></div>`),
  ).toEqual([]);
});

test('the list of sources stays below its heading', () => {
  const list =
    '<ul><li><a href="https://county.example/1">County of Tarn: bridges, 1931</a></li><li>Own measurements</li></ul>';
  expect(factsOf(`<div class="end"><h3>Sources:</h3>${list}</div>`)).toContain('Own measurements');
  expect(factsOf(`<div class="end"><h3>More from Tarn</h3>${list}</div>`)).toEqual([]);
});

test('a correction is the desk’s note with its date and without', () => {
  const isNote = (text: string): boolean =>
    isDeskNote(viewOf(`<p>${text}</p>`).blocks.find((block) => block.text === text) as Block);
  expect(isNote('Correction: the bridge has two lamps.')).toBe(true);
  expect(isNote('Correction, Feb. 12: An account of Monday misstated the number of lamps.')).toBe(true);
  expect(isNote('Rättelse 18 november: Bron har två lampor och inte tre.')).toBe(true);
  expect(isNote('Correction of the 11 errors took two years, and this much is certain: it failed.')).toBe(false);
});

test('what opens an item of a list stays with the rest of it, and a title by its class with its table or paragraph', () => {
  const view = viewOf(
    `<p>${TOLD[0]}</p><ul><li><time>March 2019:</time><div>The county sells the bridge for a coin.</div></li></ul><p>${TOLD[1]}</p>
    <div class="a"><div class="Specs_title__x1">Measures</div><table><tr><td>Width</td><td>11 cm</td></tr></table></div>
    <div class="b"><div class="Verdict_title__x2">Verdict</div><div>${TOLD[2]}</div></div><div class="c">Verdict</div><p>${TOLD[3]}</p>`,
  );
  const heads = view.blocks.flatMap(({ text }, i) => (headsStory(view, i, () => 2) ? [text] : []));
  expect(heads).toEqual(['March 2019:', 'Measures', 'Verdict']);
});

test('a quote stays between two paragraphs of a box that Readability dropped, if the judge is sure of them', () => {
  const view = viewOf(`<p>${TOLD[0]}</p><blockquote><p>It came back at night.</p></blockquote><p>${TOLD[1]}</p>`);
  const quote = view.blocks.findIndex(({ text }) => text.startsWith('It came back'));
  const dropped = { ...view, vote: new Set<number>() };
  expect(amongParagraphs(dropped, (i) => (i === quote ? -0.5 : 2.5)).has(quote)).toBe(true);
  expect(amongParagraphs(dropped, (i) => (i === quote ? -0.5 : 1.5)).has(quote)).toBe(false);
});

test('a box that sums the story up stays right above it', () => {
  const sum =
    '<section class="abstract-box"><h2>In brief</h2><ul><li>The bridge moved by eleven centimetres.</li></ul></section>';
  const facts = (before: string): (string | undefined)[] => {
    const html = `<title>The bridge</title><main><h1>The bridge</h1>${before}${[...TOLD, ...PARAGRAPHS].map((told) => `<p>${told}</p>`).join('')}</main>`;
    const view = viewSurvey(survey(open(html).window.document, { url: URL_OF_STORY, words: everyLanguage }));
    return [...factBoxes(view, (i) => isSure(view, i))].map((i) => view.blocks[i]?.text);
  };
  expect(facts(sum)).toContain('The bridge moved by eleven centimetres.');
  expect(facts(`${sum}${'<div>More of Tarn</div>'.repeat(4)}`)).toEqual([]);
});

test('a short list of references stays, and one that goes on for pages is judged', () => {
  const list = (lines: number): string =>
    `<section class="end"><h2>References</h2><ol>${'<li>Eide R. Bridges that move. 2025;14:88.</li>'.repeat(lines)}</ol></section>`;
  expect(factsOf(list(3))).toHaveLength(4);
  expect(factsOf(list(40))).toEqual([]);
});

test('a line labels the list below it where their box holds nothing else', () => {
  const box = (more: string): string =>
    `<div class="pro"><p>For</p><ul><li>It is near</li><li>It is old</li></ul>${more}</div>`;
  const labels = (html: string): string[] => {
    const view = viewOf(`<p>${TOLD[0]}</p>${html}<p>${TOLD[1]}</p>`);
    return view.blocks.flatMap(({ text }, i) => (headsStory(view, i, () => 1.5) ? [text] : []));
  };
  expect(labels(box(''))).toEqual(['For']);
  expect(labels(box('<p>Subscribe</p>'))).toEqual([]);
});

test('boxes that a page builder numbers are of one make', () => {
  const boxes = TOLD.map((told, i) => `<div class="element element-80a${i} text"><p>${told}</p></div>`).join('');
  const kin = new Set(
    viewOf(boxes).blocks.flatMap(({ kin: own, text }) => (TOLD.some((told) => told === text) ? [own] : [])),
  );
  expect([...kin]).toEqual(['div.element text>p']);
  const alone = viewOf(`<div class="story-2024"><p>${TOLD[0]}</p></div>`).blocks.find(({ text }) => text === TOLD[0]);
  expect(alone?.kin).toBe('div.story-2024>p');
});

describe('line breaks that the page keeps', () => {
  const kept = (attributes: string, text: string): string =>
    articleOf(page({ body: `<p>${TOLD[0]}</p><div ${attributes}>${text}</div><p>${TOLD[1]}</p>` })).text;
  test.each([
    ['measured in the live page', 'data-galley-lines'],
    ['by its own style', 'style="white-space: pre-wrap"'],
  ])('end lines and paragraphs: %s', (_, attributes) => {
    expect(kept(attributes, `${TOLD[2]}\n\n${TOLD[3]}\nSo it is.`)).toContain(`${TOLD[2]}\n\n${TOLD[3]}\nSo it is.`);
  });
  test('are spaces anywhere else', () => {
    expect(kept('class="t"', `${TOLD[2]}\n\n${TOLD[3]}`)).toContain(`${TOLD[2]} ${TOLD[3]}`);
  });
  test('open paragraphs in a file, where the wide space of Chinese and Japanese stands behind one', () => {
    const [first, second] = ['港はきのう閉まった。'.repeat(6), '船は戻らなかった。'.repeat(6)];
    expect(kept('class="t"', `　${first}\n\n　${second}`)).toContain(`${first}\n\n${second}`);
  });
});
