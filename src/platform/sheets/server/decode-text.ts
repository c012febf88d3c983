import { ok, refused, type Result } from '#platform/result';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';

/**
 * Control characters no list holds: their presence means the letters were not understood, or it is no text.
 */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;
const LOST_LETTER = '\ufffd';
/**
 * UTF-8 that a program read as windows-1252 and saved again: "CoopÃ©rative", «ØªØ¹Ø§»: no language writes
 * this.
 */
const READ_TWICE = /Ã[\u00a0-\u00bf]|[ØÙ][\u00a0-\u00bf\u2018-\u201e\u2020-\u2026\u2030\u2039\u203a\u2122]/g;
const READ_TWICE_SURELY = 3;
const LOOKED_AT = 64 * 1024;

/**
 * The text of a file whose encoding is not told: UTF-8 or UTF-16 by their marks or their form, else the two
 * old encodings of Moroccan offices, Arabic (windows-1256) or French (windows-1252). Letters already lost, or
 * that make sense in none of these, are refused rather than guessed: a wrong name in a register is worse than
 * a file sent back.
 */
export function decodeText(bytes: Uint8Array): Result<string, 'encoding-unreadable' | 'file-not-a-list'> {
  const encoding = guessEncoding(bytes);
  if (encoding === undefined) return refused('encoding-unreadable', 'file');
  const text = decode(bytes, encoding);
  if (text === undefined) return refused('encoding-unreadable', 'file');
  if (text.slice(0, LOOKED_AT).includes('\u0000')) return refused('file-not-a-list', 'file');
  const broken = text.includes(LOST_LETTER) || CONTROL.test(text) || isReadTwice(text);
  return broken ? refused('encoding-unreadable', 'file') : ok(text);
}

function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  const marked = encodingMarked(bytes);
  if (marked !== undefined) return marked;
  const { multibyte, broken, paired, lone } = countHighBytes(bytes);
  if (broken === 0) return 'utf-8';
  // Mostly well-formed UTF-8 with wounds in it is UTF-8 that was cut or pasted badly, not another encoding.
  if (multibyte > broken) return undefined;
  return paired > lone ? 'windows-1256' : 'windows-1252';
}

function encodingMarked(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1_024);
  const zeros = (parity: number): number =>
    sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > sample.length / 8 && even === 0) return 'utf-16le';
  return even > sample.length / 8 && odd === 0 ? 'utf-16be' : undefined;
}

interface HighBytes {
  /** Well-formed sequences of UTF-8, and bytes that break it. */
  multibyte: number;
  broken: number;
  /** Bytes from 0x80 beside another, as in Arabic words; and alone, as accents in French ones. */
  paired: number;
  lone: number;
}

function countHighBytes(bytes: Uint8Array): HighBytes {
  const count: HighBytes = { multibyte: 0, broken: 0, paired: 0, lone: 0 };
  const byteAt = (at: number): number => bytes[at] ?? 0;
  let expected = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = byteAt(at);
    const continues = byte >= 0x80 && byte < 0xc0;
    if (expected > 0) {
      expected = continues ? expected - 1 : 0;
      if (continues && expected === 0) count.multibyte += 1;
      if (!continues) count.broken += 1;
    } else if (continues) count.broken += 1;
    if (byte >= 0xc0) expected = lengthFrom(byte);
    if (byte >= 0xf8) count.broken += 1;
    if (byte < 0x80) continue;
    if (byteAt(at - 1) >= 0x80 || byteAt(at + 1) >= 0x80) count.paired += 1;
    else count.lone += 1;
  }
  return count;
}

function lengthFrom(lead: number): number {
  if (lead >= 0xf8) return 0;
  if (lead >= 0xf0) return 3;
  return lead >= 0xe0 ? 2 : 1;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isReadTwice(text: string): boolean {
  return (text.slice(0, LOOKED_AT).match(READ_TWICE) ?? []).length >= READ_TWICE_SURELY;
}
