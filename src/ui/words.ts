// The words of the interface, for every part of a view: typed texts, texts whose key is made at run time, counts.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { countedTexts, typedText, type PluralKey, type Text, type TextSource } from './texts';

export interface Words {
  readonly text: Text;
  readonly source: TextSource;
  readonly counted: (key: PluralKey, count: number) => string;
  /** BCP 47 tag of the interface. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i;

/** Gathers the words once for a view. */
export function makeWords(source: TextSource, language: string): Words {
  return {
    text: typedText(source),
    source,
    counted: countedTexts(source, language),
    language,
    direction: RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr',
  };
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('A part of the view stands outside its words.');
  return words;
}
