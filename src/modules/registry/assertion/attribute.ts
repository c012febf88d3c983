import { parsePhone, readDigits } from '#platform/identity';
import { parseDirhams } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { place } from '#platform/territory';
import { nameKey } from '#platform/text';
import { STATES } from '../cooperative.ts';
import { SECTORS } from '../sector.ts';

/** What the register can show of an organisation, and several sources may say. */
export const ATTRIBUTES = [
  'nameFr',
  'nameAr',
  'nameZgh',
  'communeCode',
  'address',
  'sector',
  'capital',
  'state',
  'activity',
  'phone',
  'members',
  'women',
  'youth',
  'president',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Who says it. A list is brought by an office, and says less than the office itself. */
export const SOURCES = [
  'court',
  'central-register',
  'office',
  'cooperative',
  'coach',
  'partner',
  'list',
] as const;
export type Source = (typeof SOURCES)[number];

/** How an attribute is judged. */
export interface AttributeRule {
  /** `law`: the registers come first, in this order. `life`: the latest word counts, whoever says it. */
  readonly order: 'law' | 'life';
  /** Months after which nobody has said it for too long. */
  readonly months: number;
  /** Months before the winning word within which another source that differs contradicts it. */
  readonly window: number;
  /** Said of a person: shown only within reach. */
  readonly personal?: true;
}

/** The published rule, attribute by attribute. */
export const ATTRIBUTE_RULES: Readonly<Record<Attribute, AttributeRule>> = {
  nameFr: { order: 'law', months: 120, window: 0 },
  nameAr: { order: 'law', months: 120, window: 0 },
  nameZgh: { order: 'law', months: 120, window: 0 },
  communeCode: { order: 'law', months: 120, window: 0 },
  address: { order: 'law', months: 60, window: 0 },
  sector: { order: 'law', months: 120, window: 0 },
  capital: { order: 'law', months: 120, window: 0 },
  state: { order: 'law', months: 120, window: 0 },
  activity: { order: 'life', months: 36, window: 0 },
  phone: { order: 'life', months: 24, window: 0 },
  members: { order: 'life', months: 24, window: 3 },
  women: { order: 'life', months: 24, window: 3 },
  youth: { order: 'life', months: 24, window: 3 },
  president: { order: 'law', months: 48, window: 0, personal: true },
};

/** Whether a text names an attribute. */
export function isAttribute(text: string): text is Attribute {
  return ATTRIBUTES.some((attribute) => attribute === text);
}

/** Numbers of people agree when they differ by no more than one in ten. */
const COUNTS_AGREE_WITHIN = 10;
const MOST_PEOPLE = 100_000;
const LONGEST = 400;

/** Whether two values say the same: names as they sound to the eye, phones as numbers, counts nearly. */
export function agrees(attribute: Attribute, one: string, other: string): boolean {
  if (isCount(attribute)) {
    const [few = 0, many = 0] = [Number(one), Number(other)].toSorted((a, b) => a - b);
    return (many - few) * COUNTS_AGREE_WITHIN <= many;
  }
  if (attribute === 'phone') return (parsePhone(one) ?? one) === (parsePhone(other) ?? other);
  return one === other || (nameKey(one) !== '' && nameKey(one) === nameKey(other));
}

export function isCount(attribute: Attribute): attribute is 'members' | 'women' | 'youth' {
  return attribute === 'members' || attribute === 'women' || attribute === 'youth';
}

type ValueRefusal =
  | 'amount-unreadable'
  | 'count-unreadable'
  | 'phone-unreadable'
  | 'place-unknown'
  | 'value-not-listed'
  | 'value-too-long';

/** A value as it is kept, however it was typed. */
export function readValue(attribute: Attribute, typed: string): Result<string, ValueRefusal> {
  if (isCount(attribute)) {
    const digits = readDigits(typed);
    const fits = /^\d{1,6}$/.test(digits) && Number(digits) <= MOST_PEOPLE;
    return fits ? ok(String(Number(digits))) : refused('count-unreadable', 'said');
  }
  if (attribute === 'capital') {
    const amount = parseDirhams(typed);
    return amount.ok ? ok(String(amount.value)) : refused('amount-unreadable', 'said');
  }
  if (attribute === 'phone' && parsePhone(typed) === undefined) return refused('phone-unreadable', 'said');
  if (attribute === 'communeCode' && place(typed) === undefined) return refused('place-unknown', 'said');
  if (attribute === 'sector' && !SECTORS.some((sector) => sector === typed))
    return refused('value-not-listed', 'said');
  if (attribute === 'state' && !STATES.some((state) => state === typed))
    return refused('value-not-listed', 'said');
  return typed.length > LONGEST ? refused('value-too-long', 'said') : ok(typed);
}
