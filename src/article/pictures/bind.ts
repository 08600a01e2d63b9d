// Binds every picture of editorial size to its caption and credit and puts a canonical figure in their place. Captions that
// name themselves come first; words that only stand beside a picture need evidence.
import { comparable } from '../dom/text';
import { writeAttributeCaptions } from './attribute-captions';
import { bindBeside } from './bind-beside';
import { bindNamed } from './bind-named';
import { Binding } from './binding';
import { signatures } from './signature';
import { survey } from './survey';
import { writeFigures, type MetadataPicture, type PictureIndex } from './write';

/** What marks the figures written here; a page's own attributes of these names go first. */
const MARKS = ['data-galley-picture', 'data-galley-missing', 'data-galley-player', 'data-galley-words'];
const MARKED = MARKS.map((mark) => `[${mark}]`).join(',');

/**
 * Binds the pictures of `body` in place; they must be resolved. `metadata` completes pictures that have no words; `byline` is
 * the page's own, which stands below its lead picture in many a template.
 */
export function bindPictures(
  body: Element,
  metadata: readonly MetadataPicture[] = [],
  byline: string | null = null,
): PictureIndex {
  for (const element of body.querySelectorAll(MARKED)) for (const mark of MARKS) element.removeAttribute(mark);
  writeAttributeCaptions(body);
  const found = survey(body);
  for (const img of found.decorative) img.remove();
  const binding = new Binding(found);
  const isSignature = signatures(comparable(byline ?? ''));
  bindNamed(body, binding, isSignature);
  bindBeside(binding, isSignature);
  return writeFigures(body, binding, metadata);
}
