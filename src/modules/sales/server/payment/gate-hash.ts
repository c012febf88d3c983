import { createHash, timingSafeEqual } from 'node:crypto';
import type { GateFields } from '../../payment/card-gate.ts';

/** What is signed: everything but the signature itself and the encoding, whatever the acquirer adds. */
const UNSIGNED = new Set(['hash', 'encoding']);

/** Names without regard to case, digits in them as numbers: `…2` before `…10`. Bytes, never a locale. */
export function inGateOrder(a: string, b: string): number {
  const [left, right] = [chunksOf(a), chunksOf(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [one, other] = [left[at] ?? '', right[at] ?? ''];
    if (one === other) continue;
    const [first, second] = [Number(one), Number(other)];
    if (!Number.isNaN(first) && !Number.isNaN(second) && first !== second) return first - second;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

function chunksOf(name: string): string[] {
  return name.toLowerCase().match(/\d+|\D+/g) ?? [];
}

/** The signature of fields under the store's key. */
export function gateHash(fields: GateFields, storeKey: string): string {
  const values = Object.entries(fields)
    .filter(([name]) => !UNSIGNED.has(name.toLowerCase()))
    .toSorted(([a], [b]) => inGateOrder(a, b))
    .map(([, value]) => escaped(value.trim()));
  const text = [...values, escaped(storeKey)].join('|');
  return createHash('sha512').update(text, 'utf8').digest('base64');
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
};

/** Whether fields that came back were signed with our key. They come with their entities still written out. */
export function isSignedBy(fields: GateFields, storeKey: string): boolean {
  const said = Object.entries(fields).find(([name]) => name.toLowerCase() === 'hash')?.[1] ?? '';
  const decoded = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, decodedOf(value)]));
  const [ours, theirs] = [Buffer.from(gateHash(decoded, storeKey)), Buffer.from(said)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

function decodedOf(value: string): string {
  return value.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}
