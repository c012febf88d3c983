import { mendingOf } from './reed-solomon.ts';

/** Codewords that mend each block, by version, at the level that mends about 15 % of a worn print (M). */
const MENDING = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28,
];
/** Blocks at that level, by version. */
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21];

/** The largest version drawn here: 117 modules a side, 997 bytes. */
export const LARGEST = MENDING.length;

/** All the codewords a version holds: what is left of its square when its signs are taken away. */
function roomOf(version: number): number {
  const signs = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const square = (16 * version + 128) * version + 64;
  const alignment = signs === 0 ? 0 : (25 * signs - 10) * signs - 55;
  const bits = square - alignment - (version < 7 ? 0 : 36);
  return Math.floor(bits / 8);
}

function dataRoom(version: number): number {
  return roomOf(version) - (MENDING[version - 1] ?? 0) * (BLOCKS[version - 1] ?? 0);
}

/** The smallest version whose square takes a text of so many bytes; undefined when none does. */
export function versionFor(bytes: number): number | undefined {
  for (let version = 1; version <= LARGEST; version += 1) {
    const head = version < 10 ? 12 : 20;
    if (head + bytes * 8 <= dataRoom(version) * 8) return version;
  }
  return undefined;
}

/** What is drawn of a text in a version: its bytes, padded, in blocks with what mends them, interleaved. */
export function codewordsOf(bytes: Uint8Array, version: number): number[] {
  const data = padded(bytes, version);
  const count = BLOCKS[version - 1] ?? 1;
  const degree = MENDING[version - 1] ?? 0;
  const room = roomOf(version);
  const short = Math.floor(room / count) - degree;
  const longer = count - (room % count);
  const blocks: number[][] = [];
  for (let at = 0, from = 0; at < count; at += 1) {
    const length = short + (at < longer ? 0 : 1);
    blocks.push(data.slice(from, from + length));
    from += length;
  }
  const mending = blocks.map((block) => mendingOf(block, degree));
  return [...interleaved(blocks, short + 1), ...interleaved(mending, degree)];
}

function interleaved(blocks: readonly (readonly number[])[], length: number): number[] {
  const rows = Array.from({ length }, (_, at) => blocks.flatMap((block) => block[at] ?? []));
  return rows.flat();
}

/** The text as bytes with its head: that it is bytes, how many; then the end, and the padding. */
function padded(bytes: Uint8Array, version: number): number[] {
  const capacity = dataRoom(version) * 8;
  let bits = '0100' + bytes.length.toString(2).padStart(version < 10 ? 8 : 16, '0');
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  bits += '0'.repeat(Math.min(4, capacity - bits.length));
  bits += '0'.repeat((8 - (bits.length % 8)) % 8);
  const words = Array.from({ length: bits.length / 8 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  );
  for (let pad = 0xec; words.length < capacity / 8; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}
