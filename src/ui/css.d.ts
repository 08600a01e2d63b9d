// A style sheet as text: the bundler's `text` loader. The reader hands it to a constructed sheet, which no page policy blocks.
declare module '*.css' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the loader gives its text as the default export
  export default text;
}
