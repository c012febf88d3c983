import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openZip } from './open-zip.ts';

const LIMITS = { inflatedBytes: 8 * 1024 * 1024 };
const NAME = 'part.xml';
const ENTRY_SIGNATURE = 0x02014b50;
const SIZE_AT = 24;
const PACKED_AT = 20;

async function outcome(file: Uint8Array): Promise<string> {
  const zip = openZip(file, LIMITS);
  if (!zip.ok) return zip.code;
  const part = await zip.value.read(NAME);
  if (!part.ok) return part.code;
  return part.value === undefined ? 'absent' : new TextDecoder().decode(part.value.subarray(0, 40));
}

test('reads parts packed or stored, and knows which are absent', async () => {
  const text = strToU8('<x>تعاونية</x>');
  expect(await outcome(zipSync({ [NAME]: text }))).toBe('<x>تعاونية</x>');
  expect(await outcome(zipSync({ [NAME]: [text, { level: 0 }] }))).toBe('<x>تعاونية</x>');
  expect(await outcome(zipSync({ other: text }))).toBe('absent');
});

test('reads a file followed by a comment', async () => {
  const file = zipSync({ [NAME]: strToU8('x') }, { comment: 'made by an office' });
  expect(await outcome(file)).toBe('x');
});

test('refuses more bytes than may be inflated, all parts together', async () => {
  const half = new Uint8Array(LIMITS.inflatedBytes / 2 + 1).map((_, at) => (at * 7919) % 251);
  expect(await outcome(zipSync({ [NAME]: strToU8('x'), a: half, b: half }))).toBe('file-unsafe');
});

test('refuses a part that packs as no sheet does', async () => {
  expect(await outcome(zipSync({ [NAME]: strToU8('x'), a: new Uint8Array(5_000_000) }))).toBe('file-unsafe');
});

test('refuses too many parts', async () => {
  const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, new Uint8Array()]));
  expect(await outcome(zipSync(parts))).toBe('file-unsafe');
});

test('inflates no more than a part declares, and refuses one that lies low', async () => {
  const file = zipSync({ [NAME]: strToU8('<row/>'.repeat(400_000)) });
  expect(await outcome(file)).toBe('file-unsafe');
  expect(await outcome(declaring(file, SIZE_AT, 1_000))).toBe('file-unsafe');
});

test('refuses a part that lies high', async () => {
  expect(await outcome(declaring(zipSync({ [NAME]: strToU8('x') }), SIZE_AT, 5_000))).toBe('file-unsafe');
});

test('refuses parts that together are longer than the file, for they share bytes', async () => {
  const file = zipSync({ [NAME]: strToU8('x'), other: strToU8('y') });
  expect(await outcome(declaring(file, PACKED_AT, file.length))).toBe('file-unsafe');
});

test('refuses a file cut half-way', async () => {
  const file = zipSync({ [NAME]: strToU8('<row/>'.repeat(100)) });
  expect(await outcome(file.subarray(0, file.length / 2))).toBe('file-damaged');
});

test('refuses a part whose bytes changed on the way', async () => {
  const file = zipSync({ [NAME]: [strToU8('7777'), { level: 0 }] });
  file[Buffer.from(file).indexOf('7777')] = 0x38;
  expect(await outcome(file)).toBe('file-damaged');
});

test('refuses a directory that points outside the file', async () => {
  const file = zipSync({ [NAME]: strToU8('x') });
  expect(await outcome(declaring(file, 42, 0x7fffffff))).toBe('file-damaged');
});

/** The same file, its directory telling another number for every part. */
function declaring(file: Uint8Array, at: number, told: number): Uint8Array {
  const changed = Uint8Array.from(file);
  const view = new DataView(changed.buffer);
  for (let from = 0; from < changed.length - 46; from += 1) {
    if (view.getUint32(from, true) === ENTRY_SIGNATURE) view.setUint32(from + at, told, true);
  }
  return changed;
}
