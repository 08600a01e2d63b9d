// The door of this folder: everything about pictures, their captions and their credits that the engine calls.
export { isPrivateHost } from './address';
export { bindPictures } from './bind';
export { isDecorative } from './decorative';
export { leadPicture } from './lead';
export { dropRepeats } from './repeats';
export { resolvePictures } from './resolve';
export { samePicture } from './same-picture';
export type { MetadataPicture, PictureIndex } from './write';
