// The dyslexia-friendly font: Lexend (SIL Open Font License), drawn for ease of reading, two files of all weights.
// Loaded from bytes when it is chosen, since a page's policy would block an address; gone from the page on close.

const FAMILY = 'Galley Lexend';

/** Files of @fontsource-variable/lexend that the package carries, with the characters each holds. */
export const fontFiles = [
  {
    file: 'lexend-latin-wght-normal.woff2',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    file: 'lexend-latin-ext-wght-normal.woff2',
    unicodeRange:
      'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0300-0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
] as const;

/** Adds the font to the document, once; `signal` takes it out again. Answers false where no file could be read. */
export async function addReadingFont(
  document: Document,
  readFont: (file: string) => Promise<ArrayBuffer | null>,
  signal: AbortSignal,
): Promise<boolean> {
  const added = await Promise.all(
    fontFiles.map(async ({ file, unicodeRange }) => {
      const bytes = await readFont(file);
      if (bytes === null || signal.aborted) return false;
      const face = new FontFace(FAMILY, bytes, { weight: '100 900', unicodeRange });
      await face.load();
      if (signal.aborted) return false;
      document.fonts.add(face);
      signal.addEventListener('abort', () => void document.fonts.delete(face), { once: true });
      return true;
    }),
  );
  return added.includes(true);
}
