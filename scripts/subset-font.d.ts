/** The package ships no types; this is the part `fonts.ts` uses. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** Drops the instructions for coarse screens. */
    noHinting?: boolean;
  }
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Buffer>;
}
