// The form in which phrases are written and texts are looked up.
import { fold, NOT_ASCII } from '../dom/text';

/** The form that the tables are written in: lower case, straight quotes, single spaces, no marks that only typesetters see. */
export function normalise(text: string): string {
  const lower = NOT_ASCII.test(text) ? normaliseMarks(text) : fold(text).toLowerCase().replaceAll('`', "'");
  return lower.replace(/ (?=[:;!?])/g, '');
}

function normaliseMarks(text: string): string {
  return fold(text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\u0640\u064b-\u0652]/g, ''))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/\u0307/g, '') // Turkish İ in lower case
    .replace(/ı/g, 'i')
    .replace(/[\u2018\u2019\u201b\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
}

/** As `normalise`; tables are written so, but for a few letters that are no ASCII. */
export function inTableForm(phrase: string): string {
  return NOT_ASCII.test(phrase) ? normalise(phrase) : phrase;
}
