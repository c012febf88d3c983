import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * The hosted page of the family "est3Dgate", hash ver3, as open integrations of it agree
 * (https://github.com/combindma/cmi-payment, https://github.com/mehdirochdi/cmi-payment-php). Tried against our
 * own simulator and test vector, never against an acquirer: a contract and its guide come first.
 */
export type GateFields = Readonly<Record<string, string>>;

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

/** The number of the dirham among currencies (ISO 4217). */
const DIRHAM = '504';
/** The life of the hosted page: shorter than what is kept for the buyer, so that no payment comes too late. */
const PAGE_SECONDS = 15 * 60;

/** A store at an acquirer. */
export interface Gate {
  readonly address: string;
  readonly clientId: string;
  readonly storeKey: string;
}

/** What is asked of the hosted page. */
export interface GateAsked {
  readonly reference: string;
  readonly attempt: number;
  readonly amountCentimes: number;
  readonly locale: string;
  readonly name: string;
  readonly phone: string;
  readonly email?: string;
  readonly city: string;
  /** The public address of this house. */
  readonly origin: string;
  /** The page of the purchase, in the language of who buys. */
  readonly page: string;
  readonly nonce: string;
}

const HUNDRED = 100;
const LANGUAGES = ['ar', 'fr', 'en'];

/** The fields a browser posts to the hosted page, signed. */
export function gateForm(gate: Gate, asked: GateAsked): GateFields {
  const fields = {
    clientid: gate.clientId,
    storetype: '3D_PAY_HOSTING',
    TranType: 'PreAuth',
    amount: (asked.amountCentimes / HUNDRED).toFixed(2),
    currency: DIRHAM,
    oid: `${asked.reference}-${asked.attempt}`,
    okUrl: `${asked.origin}/api/card/return`,
    failUrl: `${asked.origin}/api/card/return`,
    shopurl: asked.page,
    callbackUrl: `${asked.origin}/api/card/callback`,
    CallbackResponse: 'true',
    AutoRedirect: 'true',
    sessiontimeout: String(PAGE_SECONDS),
    BillToName: asked.name,
    BillToCity: asked.city,
    BillToCountry: DIRHAM,
    tel: asked.phone,
    email: asked.email ?? '',
    lang: LANGUAGES.includes(asked.locale) ? asked.locale : 'fr',
    rnd: asked.nonce,
    hashAlgorithm: 'ver3',
    encoding: 'UTF-8',
  };
  return { ...fields, HASH: gateHash(fields, gate.storeKey) };
}

/** What an acquirer says of a try: which purchase, how much, and whether it holds the money. */
export interface GateNotice {
  readonly reference: string;
  readonly attempt: number;
  readonly amountCentimes: number;
  readonly isAuthorised: boolean;
}

const OID = /^(TW-[0-9A-Z]{4}-[0-9A-Z]{4})-(\d{1,4})$/;
const AMOUNT = /^\d{1,10}(?:[.,]\d{1,2})?$/;

/** Reads a notice; undefined when it is not one of ours. Its amount may have lost its decimals. */
export function readNotice(fields: GateFields): GateNotice | undefined {
  const lower = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const oid = OID.exec(lower.get('oid') ?? lower.get('returnoid') ?? '');
  const amount = lower.get('amount') ?? '';
  if (oid === null || !AMOUNT.test(amount)) return undefined;
  return {
    reference: oid[1] ?? '',
    attempt: Number(oid[2]),
    amountCentimes: Math.round(Number(amount.replace(',', '.')) * HUNDRED),
    isAuthorised: lower.get('procreturncode') === '00',
  };
}
