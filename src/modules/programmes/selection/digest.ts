/**
 * The SHA-256 of a text (FIPS 180-4), in hexadecimal. Pure and of our own, so that whoever re-runs a draw
 * needs nothing but `sha256sum`.
 */
export function digestOf(text: string): string {
  const state = Uint32Array.from(FIRST_STATE);
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += BLOCK) mixBlock(state, view, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

const BLOCK = 64;
const LENGTH_BYTES = 8;
const ROUNDS = 64;
const TWO_32 = 2 ** 32;

const PRIMES = primes(ROUNDS);
/** The first bits of the fractional parts of square roots and of cube roots of the first primes. */
const FIRST_STATE = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND_WORDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++)
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * TWO_32);
}

function padded(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor((message.length * 8) / TWO_32));
  view.setUint32(length - 4, (message.length * 8) % TWO_32);
  return bytes;
}

function mixBlock(state: Uint32Array, view: DataView, start: number): void {
  const words = scheduled(view, start);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round++) {
    const choice = (e & f) ^ (~e & g);
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice;
    const first = (one + (ROUND_WORDS[round] ?? 0) + (words[round] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (const [at, word] of mixed.entries()) state[at] = ((state[at] ?? 0) + word) | 0;
}

function scheduled(view: DataView, start: number): Uint32Array {
  const words = new Uint32Array(ROUNDS);
  for (let at = 0; at < 16; at++) words[at] = view.getUint32(start + at * 4);
  for (let at = 16; at < ROUNDS; at++) {
    const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16] ?? 0) + small + (words[at - 7] ?? 0) + large;
  }
  return words;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
