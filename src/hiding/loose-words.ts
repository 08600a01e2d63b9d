// Whether the words of a rule may stand on a page, before any of its blocks is looked at: only letters without accents and
// digits are compared, in one search by the browser. What it lets through is compared in full by text-rules.ts.

/** So many letters of a rule tell nearly every page without it. */
const LETTERS = 24;
/** Characters that become such letters or digits when texts are compared, or that change the letter before them. */
const TURNING =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be\u0130\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u02b0-\u036f\u1d2c-\u1dff\u1e9a\u2070-\u20a9\u20d0-\u218f\u2460-\u24ff\u2c7c\u2c7d\u3200-\u33ff\ua69c-\uab69\ufb00-\ufb06\uff10-\uff5a\ud801\ud833\ud835\ud83c\ud83e]/;

/** False only where the words do not stand in the text, however both are written. */
export function mayHold(text: string, words: string): boolean {
  const letters = words.replace(/[^a-z\d]/gi, '').slice(0, LETTERS);
  return new RegExp([...letters].join('[^a-z\\d]*'), 'i').test(text) || TURNING.test(text);
}
