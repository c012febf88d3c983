import { centimes, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { foldName, westernDigits } from '#platform/text';

/** What papers for abroad are written in. */
export const CURRENCIES = ['MAD', 'EUR', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Where things for abroad stand: papers written, at the customs, gone. */
export const ABROAD_STATES = ['papers', 'customs', 'gone'] as const;
export type AbroadState = (typeof ABROAD_STATES)[number];

/** One line of the papers: a part of the order, as customs wants it told. */
export interface AbroadLine {
  readonly partId: string;
  /** Harmonised system, at least four digits. Recalled for crafts; a customs broker looks at it. */
  readonly hs: string;
  readonly packages: number;
  readonly netGrams: number;
  readonly grossGrams: number;
}

/** The papers of an order that leaves the country. */
export interface ShipmentAbroad {
  /** Who exports: the union that gathers, or a partner who has the right to. */
  readonly exporter: string;
  readonly exporterIce: string;
  readonly country: string;
  readonly currency: Currency;
  /** Dirhams for one unit of the currency, in ten thousandths, as the seller typed it. */
  readonly rate: number;
  readonly lines: readonly AbroadLine[];
  readonly state: AbroadState;
}

/** Ten thousandths of a dirham for a unit. */
const RATE_UNIT = 10_000;
const HS = /^\d{4}(\d{2}){0,3}$/;
const RATE = /^(\d{1,3})(?:[.,](\d{1,4}))?$/;

/** A rate as it is typed: `10,8462` dirhams for one euro. */
export function readRate(typed: string, currency: Currency): Result<number, 'rate-unreadable'> {
  if (currency === 'MAD') return ok(RATE_UNIT);
  const match = RATE.exec(westernDigits(typed).trim());
  const rate = match === null ? 0 : Number(match[1]) * RATE_UNIT + Number((match[2] ?? '').padEnd(4, '0'));
  return rate > 0 ? ok(rate) : refused('rate-unreadable', 'rate');
}

/** An amount in the currency's hundredths, rounded once, half away from zero. */
export function abroad(amount: Centimes, rate: number): Centimes {
  const [unit, by] = [BigInt(RATE_UNIT), BigInt(rate)];
  return centimes((BigInt(amount) * unit * 2n + by) / (by * 2n));
}

/** This country, as people write it in its languages and in those of its neighbours. */
const HOME = [
  'maroc',
  'morocco',
  'marruecos',
  'المغرب',
  'المملكة المغربية',
  'ⵍⵎⵖⵔⵉⴱ',
  'royaume du maroc',
  'ma',
];

/** Whether what is typed as a country of destination is this one: nothing leaves it then. */
export function isHome(country: string): boolean {
  return HOME.some((name) => foldName(name) === foldName(country));
}

/** A code without its dots, if it is one. */
export function hsTyped(text: string): string | undefined {
  const digits = westernDigits(text).replace(/[\s.]/g, '');
  return HS.test(digits) ? digits : undefined;
}

/** Things weigh something, and no more than with what they are packed in. */
export function lineFits(line: AbroadLine): Result<undefined, 'weights-wrong' | 'packages-missing'> {
  if (line.packages < 1) return refused('packages-missing');
  return line.netGrams > 0 && line.grossGrams >= line.netGrams ? ok(undefined) : refused('weights-wrong');
}

/** The papers for abroad of an order, and their number. */
export type NumberedShipment = ShipmentAbroad & { readonly number: string };
