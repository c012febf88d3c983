const ARABIC_INDIC = 0x0660;
const EXTENDED_ARABIC_INDIC = 0x06f0;

/**
 * A text with its Arabic digits (٠–٩, ۰–۹) made Western, and without spaces, as codes and numbers are typed
 * on a phone.
 */
export function readDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_INDIC))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - EXTENDED_ARABIC_INDIC))
    .replace(/[\s\u200e\u200f\u2066-\u2069]+/g, '');
}
