// A style sheet as text: the bundler's `text` loader. The reader hands it to a constructed sheet, which no page policy blocks.
declare module '*.css' {
  const text: string;
  export default text;
}
