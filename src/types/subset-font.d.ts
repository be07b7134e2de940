declare module 'subset-font' {
  /** A font with the letters of the text, and everything that places them as the whole font does. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {readonly targetFormat: 'sfnt'},
  ): Promise<Buffer>;
}
