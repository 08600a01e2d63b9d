// The plain story that every hostile test wraps its trap around. Pure text, so that browsers can build it, too.

export const URL_OF_STORY = 'https://paper.example/2026/bridge';

export const PARAGRAPHS = [
  'The bridge at Lower Tarn was closed on Monday morning, after a lorry driver noticed that one of its lamps was no longer above the road.',
  'It was beside the road. Engineers, who arrived at nine with a ladder, said that the bridge had moved by eleven centimetres since the spring.',
  '“Bridges do move,” said Dr Runa Eide, who teaches structures at the college. “They come back, as a rule. This one has not come back.”',
  'The county will close the crossing until March. Buses will go round by Cold Ash, which adds forty minutes, or by the ford, which adds twelve and a risk.',
  'For the baker on the far bank it means two ovens. He has borrowed the second from his brother-in-law, who lives on this side and does not bake.',
  'A ferry was considered, said the council’s engineer, Ivo Maas, and rejected, because the only boat that could be had was the one that hit the bridge in 1994.',
  'The lamp will stay lit. It has been agreed, he said, that somebody might otherwise walk into it.',
];

export interface Trap {
  readonly head?: string;
  /** Stands after the second paragraph. */
  readonly body?: string;
  readonly title?: string;
  /** Stands at the very start of the body. */
  readonly top?: string;
}

/** The story's page with a trap in it. */
export function page({ head = '', body = '', title = 'The bridge that moved', top = '' }: Trap = {}): string {
  const [first = '', second = '', ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${top}
<main><article><h1>The bridge that moved</h1>${first}${second}${body}${rest.join('')}</article></main></body></html>`;
}
