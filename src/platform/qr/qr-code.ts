import { canvasOf, type Canvas } from './canvas.ts';
import { codewordsOf, versionFor } from './codewords.ts';
import { bestMasked } from './mask.ts';

/** A QR code: its rows of modules, dark or not, without the quiet zone around it. */
export type QrCode = readonly (readonly boolean[])[];

/**
 * The QR code of a text (ISO/IEC 18004, bytes, level M). Throws when the text is longer than the
 * largest square drawn here takes: who prints one knows what is in it. /
 */
export function qrCode(text: string): QrCode {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (version === undefined) throw new Error(`a text of ${bytes.length} bytes is too long for a QR code`);
  const canvas = canvasOf(version);
  draw(canvas, codewordsOf(bytes, version));
  return bestMasked(canvas);
}

/** Lays the bits from the end, two columns at a time, up and down, around the signs. */
function draw({ size, dark, taken }: Canvas, words: readonly number[]): void {
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUp = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = dark[y];
        if (row === undefined || taken[y]?.[x] === true || at >= words.length * 8) continue;
        row[x] = (((words[at >> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1;
        at += 1;
      }
    }
  }
}
