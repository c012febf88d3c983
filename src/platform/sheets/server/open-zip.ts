import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { ok, refused, type Result } from '#platform/result';

/** The parts of a zip file whose directory was checked. Nothing is inflated before it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of one part; `undefined` when there is no such part. */
  read(name: string): Promise<Result<Uint8Array | undefined, 'file-unsafe' | 'file-damaged'>>;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const inflate = promisify(inflateRaw);
const MOST_ENTRIES = 2_000;
/** Sheets full of empty formatted cells pack about a hundred times; a bomb, a thousand. */
const MOST_RATIO = 300;
const RATIO_MATTERS_FROM = 1024 * 1024;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const PART_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const PART_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip file by its central directory (PKWARE APPNOTE 4.3.12) and refuses what is built to do harm: too
 * many parts, too much once inflated, an unlikely ratio, parts that share bytes or a name. What the directory
 * declares is not believed: each part is inflated under the size it declares, and one that says less than it
 * holds is refused.
 */
export function openZip(
  bytes: Uint8Array,
  limits: { readonly inflatedBytes: number },
): Result<Zip, 'file-unsafe' | 'file-damaged'> {
  const entries = readDirectory(bytes);
  if (entries === undefined) return refused('file-damaged');
  if (!isReasonable(entries, bytes.length, limits.inflatedBytes)) return refused('file-unsafe');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return ok({
    names: [...byName.keys()],
    async read(name) {
      const entry = byName.get(name);
      return entry === undefined ? ok(undefined) : readPart(bytes, entry);
    },
  });
}

function isReasonable(entries: readonly Entry[], fileLength: number, inflatedLimit: number): boolean {
  if (entries.length > MOST_ENTRIES) return false;
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) return false;
  if (entries.some((entry) => entry.encrypted)) return false;
  if (total(entries, 'packed') > fileLength) return false;
  if (total(entries, 'size') > inflatedLimit) return false;
  return entries.every((entry) => entry.size < RATIO_MATTERS_FROM || entry.size <= entry.packed * MOST_RATIO);
}

function total(entries: readonly Entry[], what: 'packed' | 'size'): number {
  return entries.reduce((sum, entry) => sum + entry[what], 0);
}

function readDirectory(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    entries.push(readEntry(view, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  const wide = wideNumbers(view, at + ENTRY_LENGTH + nameLength, extraLength);
  const number = (offset: number): number => {
    const narrow = view.getUint32(at + offset, true);
    return narrow === 0xffffffff ? (wide.shift() ?? narrow) : narrow;
  };
  // The order of the wide numbers is fixed: size, packed size, offset.
  const [size, packed, offset] = [number(24), number(20), number(42)];
  return {
    name: new TextDecoder().decode(name),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/** The 64-bit numbers of the extra field 0x0001, which some programs write even for small files. */
function wideNumbers(view: DataView, from: number, length: number): number[] {
  let at = from;
  while (at + 4 <= from + length) {
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    if (view.getUint16(at, true) === 1) {
      const numbers: number[] = [];
      for (let word = at + 4; word + 8 <= end; word += 8) numbers.push(Number(view.getBigUint64(word, true)));
      return numbers;
    }
    at = end;
  }
  return [];
}

async function readPart(
  bytes: Uint8Array,
  entry: Entry,
): Promise<Result<Uint8Array, 'file-unsafe' | 'file-damaged'>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + PART_LENGTH > bytes.length) return refused('file-damaged');
  if (view.getUint32(entry.offset, true) !== PART_SIGNATURE) return refused('file-damaged');
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + PART_LENGTH + names;
  if (start + entry.packed > bytes.length) return refused('file-damaged');
  const unpacked = await unpack(bytes.subarray(start, start + entry.packed), entry);
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.length !== entry.size) return refused('file-unsafe');
  return crc32(unpacked.value) === entry.crc ? unpacked : refused('file-damaged');
}

async function unpack(
  packed: Uint8Array,
  entry: Entry,
): Promise<Result<Uint8Array, 'file-unsafe' | 'file-damaged'>> {
  if (entry.method === STORED) return ok(packed);
  if (entry.method !== DEFLATED) return refused('file-damaged');
  try {
    return ok(await inflate(packed, { maxOutputLength: Math.max(entry.size, 1) }));
  } catch (error) {
    const tooLong = error instanceof RangeError || isCoded(error, 'ERR_BUFFER_TOO_LARGE');
    return refused(tooLong ? 'file-unsafe' : 'file-damaged');
  }
}

function isCoded(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
