import { encode } from 'uqr';

/** A QR code: its rows of modules, dark or not, without the quiet zone around it. */
export type QrCode = readonly (readonly boolean[])[];

/** The largest version drawn here: 117 modules a side. A larger one no telephone reads from a paper. */
const LARGEST = 25;

/**
 * The QR code of a text (ISO/IEC 18004, bytes, level M: 15 % of a worn print is mended). Throws when the text
 * is longer than the largest square drawn here takes: who prints one knows what is in it.
 */
export function qrCode(text: string): QrCode {
  // Bytes, whatever the text: kinds of the standard for digits and capitals alone are not needed here.
  const bytes = [...new TextEncoder().encode(text)];
  return encode(bytes, { ecc: 'M', boostEcc: false, border: 0, maxVersion: LARGEST }).data;
}
