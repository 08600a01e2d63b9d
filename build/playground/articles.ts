// Sample articles for the playground: every kind of block that a story can hold, long and short, in several scripts.
import type { Article, Removal } from '../../src/article/types';

const EMPTY: Article = {
  url: 'https://news.example/story',
  title: 'Night trains return to the coast',
  byline: null,
  site: 'The Harbour Post',
  publishedTime: '2026-10-04T06:30:00+02:00',
  modifiedTime: null,
  language: 'en',
  direction: 'ltr',
  excerpt: null,
  leadPicture: null,
  html: '',
  text: '',
  words: 0,
  pictures: [],
  removed: [],
  milder: [],
  truncated: false,
  confidence: 0.9,
};

function removal(id: number, pass: string, reason: string, text: string, words = text.split(' ').length): Removal {
  return { id, pass, reason, action: 'remove', words, text, path: `0/${id}`, place: id };
}

const REMOVED = [
  removal(0, 'hidden', 'not-shown', 'Skip to main content'),
  removal(1, 'failed-widgets', 'error-message', 'Oops! Something went wrong. Please try again later.'),
  removal(2, 'failed-widgets', 'error-message', 'Oops! Something went wrong. Please try again later.'),
  removal(
    3,
    'related-links',
    'inline',
    'Read more: Why the old timetable never worked, and what the railway learned from it',
  ),
  removal(
    4,
    'newsletters',
    'sign-up',
    'The Morning Tide. Everything that happened on the coast, in your inbox at seven. Sign up free. By signing up you agree to our terms of service and our privacy policy, and to receive occasional messages from partners whose offers we think you may enjoy.',
  ),
  removal(5, 'tracking-pictures', 'one-pixel', '', 0),
  removal(
    6,
    'upsells',
    'offer',
    'Broaden your horizons. Try the Post free for three months with unlimited access to our website, exclusive app and more.',
  ),
];

const figure = (origin: string, size: string, caption: string, credit: string, sized = true): string => {
  const [width, height] = size.split('x');
  const attributes = sized ? ` width="${width}" height="${height}"` : '';
  return `<figure><img src="${origin}/picture/${size}.svg" alt=""${attributes}><figcaption><span data-part="caption">${caption}</span> <span data-part="credit">${credit}</span></figcaption></figure>`;
};

const OPENING = `<p>The first passengers boarded a little before eleven, carrying what people carry on night trains: a book, a sandwich, and too much of everything else. By midnight the dining car had run out of tea, and nobody seemed to mind.</p>
<p>It is nineteen years since a sleeper last ran along this coast. The line was closed in a week, after a winter in which <a href="https://news.example/storm">two storms</a> took the embankment at Saltby and the operator decided that aeroplanes had won. They had, for a time.</p>`;

const MIDDLE = `<p>“We sold the first month in nine hours,” said Marta Lindqvist, who runs the service with eleven carriages that she found in a siding outside Gdańsk. “I had planned for nine weeks. I rang the people who make the pillows and apologised.”</p>
<h2>A line that was never quite given up</h2>
<p>The railway kept the track in order because freight still used it, and kept the signals because nobody had asked for the money to take them down. When the ministry published its <em>Plan for Slow Travel</em> in 2023, the engineers at Saltby were said to have laughed: there was almost nothing left to do.</p>
<blockquote><p>The night train is the only hotel that is somewhere better in the morning.</p><cite>Advertisement of the old line, 1964</cite></blockquote>
<p>What remained was the question of who would pay. The government gives the track for a token sum; the company takes the risk of empty beds. In its first ten weeks it had few of those. Of 21,400 berths, 20,150 were sold.</p>`;

const TABLE = `<h3>What a bed costs</h3><table><caption>Fares from October, one way, in euros</caption><thead><tr><th scope="col">Route</th><th scope="col">Seat</th><th scope="col">Couchette</th><th scope="col">Cabin for two</th><th scope="col">Cabin for one</th><th scope="col">Bicycle</th></tr></thead><tbody><tr><th scope="row">Harbour – Saltby – Northquay</th><td>29</td><td>49</td><td>95</td><td>139</td><td>9</td></tr><tr><th scope="row">Harbour – Capital</th><td>39</td><td>69</td><td>119</td><td>179</td><td>9</td></tr><tr><th scope="row">Northquay – Capital</th><td>45</td><td>75</td><td>129</td><td>189</td><td>12</td></tr></tbody></table>`;

const REST = `<h4>Who travels</h4><p>A survey of the first passengers gives an answer that surprised the company.<sup>1</sup> More than half had never slept on a train before. A third were travelling for work.</p>
<ul><li>52 per cent were on their first night train</li><li>34 per cent travelled for work, most of them more than once a month</li><li>6 per cent brought a bicycle<ul><li>and two brought a canoe, in parts</li></ul></li></ul>
<ol><li>Book early: the cabins go first.</li><li>Bring a scarf; the heating has <strong>opinions</strong>.</li></ol>
<figure><blockquote><p>I rang the people who make the pillows and apologised.</p></blockquote></figure>
<p>The company publishes its punctuality as data, at https://data.night-coast.example/punctuality/2026/10/04/arrivals-and-departures-by-station-and-reason.json, and invites others to use it:</p>
<pre><code>curl -s https://data.night-coast.example/arrivals | jq '.[] | select(.late_minutes > 10) | {train, station, late_minutes, reason}'</code></pre>
<dl><dt>Couchette</dt><dd>A compartment of four or six beds, with a blanket and a sheet.</dd><dt>Cabin</dt><dd>One or two beds, a basin, and breakfast brought to the door.</dd></dl>
<hr><p>Next spring the train is to run on to the islands, by ferry, with the passengers asleep in their beds. “They tell me that it cannot be done,” said Ms Lindqvist. “They told me that about pillows.”</p>
<p><small>1. The company asked 3,112 passengers between July and September.</small></p>`;

function story(origin: string): string {
  const gallery = `<figure><img src="${origin}/picture/900x600.svg" alt="A corridor" width="900" height="600"><img src="${origin}/picture/600x900.svg" alt="A bed" width="600" height="900"><img src="${origin}/picture/900x601.svg" alt="A window" width="900" height="601"><figcaption><span data-part="caption">The carriages were built in 1986 and have been refitted twice.</span> <span data-part="credit">Ida Holm, Jens Petrov / Coast Pictures</span></figcaption></figure>`;
  return [
    figure(
      origin,
      '1200x800',
      'The sleeper leaves Harbour station at 22.52, on its first night.',
      'Photograph: Ida Holm / Coast Pictures',
    ),
    OPENING,
    MIDDLE,
    figure(origin, '700x1000', 'A conductor at Saltby, where the embankment was built anew.', 'Jens Petrov', false),
    TABLE,
    gallery,
    REST,
    `<iframe src="https://www.youtube-nocookie.com/embed/abc123XYZ" title="A night in the cabin, from harbour to capital"></iframe>`,
    `<figure><img src="${origin}/missing.jpg" alt="A map of the line, from Harbour in the south to Northquay" width="1200" height="700"><figcaption><span data-part="caption">The line runs 640 kilometres.</span></figcaption></figure>`,
  ].join('\n');
}

function make(change: Partial<Article>): Article {
  const html = change.html ?? '';
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
  return { ...EMPTY, text, words: text.split(/\s+/).length, ...change };
}

const long = (origin: string): Article =>
  make({
    byline: 'Agnes Moreau and Tom Vale',
    modifiedTime: '2026-10-04T14:05:00+02:00',
    excerpt:
      'Nineteen years after the last sleeper, a small company has filled every bed for a month. It bought its carriages from a siding.',
    html: story(origin),
    removed: REMOVED,
  });

/** Each sample by name; null is a page without an article. `origin` is where pictures come from. */
export const samples: Readonly<Record<string, (origin: string) => Article | null>> = {
  long,
  plain: () => make({ html: OPENING + MIDDLE, site: null, publishedTime: '2026-10-04', byline: 'Agnes Moreau' }),
  none: () => null,
  notes: () =>
    make({
      html: OPENING,
      truncated: true,
      confidence: 0.3,
      removed: [
        ...REMOVED,
        removal(7, 'comments', 'prompt', 'What do you think? Join the conversation. '.repeat(14).trim()),
      ],
    }),
  arabic: (origin) =>
    make({
      language: 'ar',
      direction: 'rtl',
      title: 'عودة قطارات الليل إلى الساحل بعد تسعة عشر عاماً',
      site: 'بريد الميناء',
      byline: 'ليلى حداد',
      excerpt: 'بيعت جميع الأسرّة خلال تسع ساعات، وتقول الشركة إنها لم تكن مستعدة لذلك.',
      html: `${figure(origin, '1200x800', 'القطار يغادر محطة الميناء في ليلته الأولى.', 'تصوير: إيدا هولم')}<p>صعد أول الركاب قبل الساعة الحادية عشرة بقليل، يحملون ما يحمله الناس في قطارات الليل: كتاباً وشطيرة وأكثر مما يلزم من كل شيء آخر. وعند منتصف الليل نفد الشاي من عربة الطعام، ولم يبدُ أن أحداً يهتم.</p><h2>خط لم يُهجر تماماً</h2><p>حافظت السكك الحديدية على الخط لأن قطارات الشحن كانت تستخدمه، وقالت مارتا <span dir="ltr">Lindqvist</span>: «خططتُ لتسعة أسابيع».</p><blockquote><p>قطار الليل هو الفندق الوحيد الذي يصبح في مكان أفضل عند الصباح.</p></blockquote><ul><li>اثنان وخمسون في المئة سافروا أول مرة</li><li>ثلث المسافرين للعمل</li></ul>`,
      removed: REMOVED.slice(0, 3),
    }),
  japanese: (origin) =>
    make({
      language: 'ja',
      title: '夜行列車、十九年ぶりに海岸線へ',
      site: '港日報',
      byline: '森田 愛',
      html: `${figure(origin, '1200x800', '初日の夜、港駅を出発する寝台列車。', '写真：井田ホルム')}<p>最初の乗客が乗り込んだのは午後十一時少し前だった。夜行列車に乗る人が持ってくるものを、皆が手にしていた。本、サンドイッチ、そして多すぎる荷物である。真夜中には食堂車の紅茶がなくなったが、気にする人はいないようだった。</p><h2>決して見捨てられなかった路線</h2><p>この海岸を最後に寝台列車が走ってから十九年になる。二度の嵐が堤防を壊した冬のあと、路線は一週間で<em>廃止</em>された。</p><ol><li>早めに予約すること。</li><li>スカーフを持参すること。</li></ol>`,
    }),
  german: () =>
    make({
      language: 'de',
      title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller meldet Rekordumsatz',
      site: 'Hafenpost',
      html: `<p>Die Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebung beschäftigt die Verwaltungsgerichtsbarkeitsverfahrensordnung seit Jahren.</p>${OPENING}`,
    }),
};
