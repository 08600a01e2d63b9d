// Runs in a browser page: reads one page as the engine does and gives every block's text and evidence.
import { viewSurvey } from '../../src/article/article';
import { gatherEvidence, readSaid } from '../../src/article/blocks/evidence';
import { everyLanguage } from '../../src/article/every-language';
import { survey } from '../../src/article/survey';

/** Texts, votes and evidence rows of a page's blocks. */
export interface Inspection {
  readonly texts: readonly string[];
  readonly inFigure: readonly boolean[];
  readonly evidence: readonly number[];
}

declare global {
  var inspect: (document: Document, url: string) => Inspection;
}

globalThis.inspect = (document, url) => {
  const page = survey(document, { url, words: everyLanguage, window: globalThis.window });
  const view = viewSurvey(page);
  return {
    texts: view.blocks.map((block) => block.text),
    inFigure: view.blocks.map((block) => block.element.closest('figure') !== null),
    evidence: Array.from(
      gatherEvidence(
        view,
        view.blocks.map((block) => readSaid(block, page.context.phrases)),
      ),
      (value) => Math.round(value * 1000) / 1000,
    ),
  };
};
