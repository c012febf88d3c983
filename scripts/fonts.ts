/**
 * Cuts the web fonts of the design system down to the letters Morocco writes with, and writes them beside the
 * interface (`src/platform/ui/fonts`). Run it again when a family is upgraded or a letter is missing; the
 * files are committed, so nobody else needs to. Shaping (joined Arabic letters, marks) is kept whole.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const OUT = 'src/platform/ui/fonts';
const PLEX = 'node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic';
const NOTO = 'node_modules/@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh';

/**
 * French, English and Spanish letters, the typographer's punctuation, no-break and thin spaces, signs of
 * figures.
 */
const LATIN = span(0x20, 0x7e) + span(0xc0, 0xff) + '\u00a0\u202f¡«°²³·»½¿©§ŒœŸ‑–—‘’“”…‹›€−';

/**
 * What stands beside Arabic and Tifinagh: figures and marks, so that a number does not fetch the Latin files.
 */
const FIGURES = ' 0123456789.,:;!?%()[]/+-–—·…×«»’"\'\u00a0\u202f−';

/**
 * The Arabic of Morocco: the alphabet, its marks, and the letters borrowed for p, v, g, ch and the Amazigh ڭ.
 */
const ARABIC = ` \u00a0،؛؟ـ٪٫٬\u200c\u200d` + span(0x621, 0x63a) + span(0x641, 0x652) + '\u0670ٱپچژڤڥکگڭݣیۀ';

const TIFINAGH = ' \u00a0' + span(0x2d30, 0x2d67) + '\u2d6f\u2d70\u2d7f';

await mkdir(OUT, { recursive: true });
for (const weight of [400, 700]) {
  await cut(`${PLEX}-latin-${weight}-normal.woff2`, LATIN, `twiza-sans-latin-${weight}.woff2`);
  await cut(`${PLEX}-latin-${weight}-normal.woff2`, FIGURES, `twiza-sans-figures-${weight}.woff2`);
  await cut(`${PLEX}-arabic-${weight}-normal.woff2`, ARABIC, `twiza-sans-arabic-${weight}.woff2`);
}
await cut(`${NOTO}-tifinagh-400-normal.woff2`, TIFINAGH, 'twiza-sans-tifinagh-400.woff2');

async function cut(source: string, letters: string, name: string): Promise<void> {
  const font = await subsetFont(await readFile(source), letters, { targetFormat: 'woff2', noHinting: true });
  await writeFile(`${OUT}/${name}`, font);
  process.stdout.write(`${name}: ${font.length} bytes\n`);
}

function span(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, step) => first + step));
}
