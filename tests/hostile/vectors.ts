// Hostile markup, made from lists: event handlers on elements, addresses in attributes, nestings that parse differently
// the second time. Everything is built from facts of the HTML standard.

/** Event handler content attributes of HTML, SVG and the browsers. */
const HANDLERS = (
  'onabort onafterprint onanimationcancel onanimationend onanimationiteration onanimationstart onauxclick onbeforecopy ' +
  'onbeforecut onbeforeinput onbeforematch onbeforepaste onbeforeprint onbeforetoggle onbeforeunload onbegin onblur oncancel ' +
  'oncanplay oncanplaythrough onchange onclick onclose oncommand oncontentvisibilityautostatechange oncontextlost ' +
  'oncontextmenu oncontextrestored oncopy oncuechange oncut ondblclick ondrag ondragend ondragenter ondragleave ondragover ' +
  'ondragstart ondrop ondurationchange onemptied onend onended onerror onfocus onfocusin onfocusout onformdata ' +
  'onfullscreenchange ongotpointercapture onhashchange oninput oninvalid onkeydown onkeypress onkeyup onlanguagechange ' +
  'onload onloadeddata onloadedmetadata onloadstart onlostpointercapture onmessage onmousedown onmouseenter onmouseleave ' +
  'onmousemove onmouseout onmouseover onmouseup onmousewheel onoffline ononline onpagehide onpageshow onpaste onpause onplay ' +
  'onplaying onpointercancel onpointerdown onpointerenter onpointermove onpointerout onpointerover onpointerrawupdate ' +
  'onpointerup onpopstate onprogress onratechange onrepeat onreset onresize onscroll onscrollend onscrollsnapchange onsearch ' +
  'onsecuritypolicyviolation onseeked onseeking onselect onselectionchange onselectstart onslotchange onstalled onstorage ' +
  'onsubmit onsuspend ontimeupdate ontoggle ontouchcancel ontouchend ontouchmove ontouchstart ontransitioncancel ' +
  'ontransitionend ontransitionrun ontransitionstart onunhandledrejection onunload onvolumechange onwaiting onwebkitanimationend ' +
  'onwheel onzoom ONCLICK OnLoad'
).split(' ');

const HOSTS = (
  'a abbr article audio b body button details dialog div embed figure font form frameset h2 iframe img input ' +
  'li link marquee math meta object ol p picture pre select source span style svg table td template textarea time track ' +
  'ul video x-own'
).split(' ');

/** Every handler on a handful of elements and every element with a handful of handlers. */
export function handlerVectors(): string[] {
  const code = 'canary()';
  const every = HANDLERS.flatMap((handler) =>
    ['p', 'img src=x', 'a href="#"', 'svg', 'body'].map(
      (tag) => `<${tag} ${handler}=${code}>words</${tag.split(' ')[0]}>`,
    ),
  );
  const hosts = HOSTS.flatMap((tag) =>
    ['onclick', 'onload', 'onerror', 'onfocus', 'ontoggle'].flatMap((handler) => [
      `<${tag} ${handler}=${code} autofocus tabindex=1>words</${tag}>`,
      `<${tag}/${handler}="${code}"//>words`,
      `<${tag} x=">" ${handler}\n=\n'${code}'>words</${tag}>`,
    ]),
  );
  return [...every, ...hosts];
}

const SCHEMES = [
  'javascript:canary()',
  'JAVASCRIPT:canary()',
  ' javascript:canary()',
  '\tjava\tscript:canary()',
  'java\nscript:canary()',
  '&#1;javascript:canary()',
  '&#106;avascript:canary()',
  'javascript&colon;canary()',
  'javascript&#0000058canary()',
  'java&Tab;script:canary()',
  'java&NewLine;script:canary()',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:canary()',
  'javascript:%63anary()',
  'javascript://paper.example/%0acanary()',
  'vbscript:canary',
  'livescript:canary()',
  'data:text/html,<script>canary()</script>',
  'data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns=http://www.w3.org/2000/svg onload=canary()>',
  'data:application/xhtml+xml,<x/>',
  'data:,canary()',
  'blob:https://paper.example/0',
  'filesystem:https://paper.example/temporary/x',
  'file:///etc/passwd',
  'view-source:https://paper.example/',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/options.html',
  'moz-extension://00000000-0000-0000-0000-000000000000/options.html',
  'about:blank',
  'ws://paper.example/',
  'ftp://paper.example/a.jpg',
  'intent://x#Intent;scheme=x;end',
  'http://user:secret@paper.example/a.jpg',
  'http://127.0.0.1:8080/a.jpg',
  'http://2130706433/a.jpg',
  'http://0x7f000001/a.jpg',
  'http://[::ffff:7f00:1]/a.jpg',
  'http://192.168.0.1/reboot?a.jpg',
  'http://router/a.jpg',
  '//localhost/a.jpg',
];

const ADDRESSED = [
  '<a href="@">words</a>',
  '<a href="https://paper.example" ping="@">words</a>',
  '<area href="@">',
  '<img src="@" alt="words">',
  '<img src="https://img.example/a.jpg" srcset="@ 2x" alt="words">',
  '<img src="https://img.example/a.jpg" srcset="https://img.example/b.jpg 1x, @ 2x" alt="words">',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="@" alt="words">',
  '<img data-srcset="@ 800w" alt="words">',
  '<noscript><img src="@" alt="words"></noscript>',
  '<picture><source srcset="@"><img src="https://img.example/a.jpg" alt="words"></picture>',
  '<figure><img src="@" alt="words"><figcaption>words</figcaption></figure>',
  '<iframe src="@"></iframe>',
  '<iframe srcdoc="<p>@"></iframe>',
  '<video src="@" poster="@" controls></video>',
  '<video controls><source src="@"><track src="@"></video>',
  '<audio src="@" controls></audio>',
  '<blockquote cite="@">words</blockquote>',
  '<q cite="@">words</q>',
  '<del cite="@">words</del>',
  '<form action="@"><button formaction="@">words</button></form>',
  '<input type="image" src="@">',
  '<object data="@"><embed src="@"></object>',
  '<link rel="stylesheet" href="@">',
  '<base href="@">',
  '<meta http-equiv="refresh" content="0;url=@">',
  '<table background="@"><tr><td background="@">words</td></tr></table>',
  '<p style="background:url(@)">words</p>',
  '<svg><a href="@" xlink:href="@"><text>words</text></a><image href="@"/><use href="@"/></svg>',
  '<math href="@"><mi xlink:href="@">words</mi><maction actiontype="statusline" href="@">words</maction></math>',
];

/** Every hostile address in every place that takes one. */
export function addressVectors(): string[] {
  return ADDRESSED.flatMap((place) =>
    SCHEMES.map((scheme) => place.replaceAll('@', () => scheme.replaceAll('"', '&quot;'))),
  );
}

const NESTS = (
  'svg math table form style noscript textarea title template p annotation-xml mtext mglyph svg><style ' +
  'math><mtext><table><mglyph><style form><math><mtext'
).split(' ');
const LOADS = [
  '<img src=x onerror=canary()>',
  '<a title="</style></title></noscript></textarea><img src=x onerror=canary()>">words</a>',
  '<![CDATA[><img src=x onerror=canary()>]]>',
];

/** Pairs of elements that switch the parser's mode, around something that waits for it to be parsed again. */
export function nestingVectors(): string[] {
  return NESTS.flatMap((outer) => NESTS.flatMap((inner) => LOADS.map((load) => `<${outer}><${inner}>${load}`)));
}
