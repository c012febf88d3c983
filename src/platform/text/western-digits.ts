const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A text with its Arabic (٠–٩) and Persian (۰–۹) digits made Western; all else as it was. */
export function westernDigits(text: string): string {
  return text.replace(ARABIC_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
