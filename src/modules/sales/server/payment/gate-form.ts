import type { Gate, GateFields } from '../../payment/card-gate.ts';
import { gateHash } from './gate-hash.ts';

/** The number of the dirham among currencies (ISO 4217). */
const DIRHAM = '504';
/** The life of the hosted page: shorter than what is kept for the buyer, so that no payment comes too late. */
const PAGE_SECONDS = 15 * 60;

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
