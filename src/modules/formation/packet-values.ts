import { valueInWords, type LegalParameters } from '#modules/law';
import { memberName } from '#modules/registry';
import { placeName, provinceCodeOf } from '#platform/territory';
import type { Words } from '#platform/text';
import { approvedName, type Dossier } from './creation-file.ts';
import type { Capital, Founder } from './founder.ts';
import type packetWords from './packet-words.json';

export type PacketWords = (typeof packetWords)['fr'];
export type Values = Readonly<Record<string, string>>;

interface Given {
  readonly dossier: Dossier;
  readonly capital: Capital;
  readonly told: PacketWords;
  readonly words: Words;
  readonly law: LegalParameters;
}

/** What fills the places of the template, from the file and the law of its day. */
export function packetValues(given: Given): Values {
  const { dossier, law, capital, told, words } = given;
  const { file } = dossier;
  const { blank } = told;
  const name = approvedName(dossier) ?? file.names[0];
  const answers = file.statutes;
  const values = {
    ...answersOf(given),
    blank,
    court: placeName(provinceCodeOf(file.communeCode), words.locale),
    nameFr: name?.nameFr ?? blank,
    nameAr: name?.nameAr ?? blank,
    commune: placeName(file.communeCode, words.locale),
    province: placeName(provinceCodeOf(file.communeCode), words.locale),
    kind: words.t(`formation.kind.${file.kind}`),
    capital: words.money(capital.total),
    cash: words.money(capital.cash),
    paid: words.money(capital.paid),
    rest: words.money(capital.rest),
    shares: words.n(capital.shares),
    paidPercent: valueInWords('per-mille', law.paidAtSubscriptionPerMille, words.locale),
    paymentYears: words.n(law.paymentWithinYears),
    bankDays: words.n(law.cashDepositWithinDays),
    noticeMonths: words.n(law.arrearsNoticeMonths),
    assemblyMonths: words.n(law.assemblyWithinMonths),
    adultAge: words.n(law.adultAgeYears),
    count: words.n(dossier.founders.length),
    first: dossier.founders[0] === undefined ? blank : memberName(words.locale, dossier.founders[0]),
    officers: officersOf(dossier, words) || blank,
    inKind: inKindOf(given),
  };
  const interest = valueInWords('per-mille', answers?.interestPerMille ?? 0, words.locale);
  const pays = (answers?.interestPerMille ?? 0) > 0;
  const leads = answers?.management === 'managers' ? told.statutes.managers : told.statutes.board;
  return {
    ...values,
    kind: file.kind === 'cooperative' ? words.money(capital.inKind) : values.kind,
    remuneration: pays ? filled(told.statutes.interest, { interest }) : told.statutes.noInterest,
    management: filled(leads, values),
  };
}

/** What the group answered, or room for the pen. */
function answersOf({ dossier, told, words }: Given) {
  const answers = dossier.file.statutes;
  const { blank } = told;
  const number = (count: number | undefined) => (count === undefined ? blank : words.n(count));
  const categories = answers?.categories.map((one) => words.t(`formation.category.${one}`)) ?? [];
  return {
    seat: answers?.seat ?? blank,
    object: answers?.object ?? blank,
    categories: categories.join(' ; ') || blank,
    duration: number(answers?.durationYears),
    shareValue: answers === undefined ? blank : words.money(answers.shareValue),
    leastShares: number(answers?.leastShares),
    termYears: number(answers?.termYears),
    refundMonths: number(answers?.refundMonths),
    liabilityTimes: number(answers?.liabilityTimes),
    sanctions: answers?.sanctions ?? told.statutes.noSanctions,
  };
}

function inKindOf({ dossier, capital, told, words }: Given): string {
  const brought = dossier.founders.filter(({ kindShares }) => kindShares > 0);
  if (brought.length === 0) return told.statutes.noInKind;
  const said = brought.map((one) => {
    const line = capital.lines.find(({ founderId }) => founderId === one.founderId);
    const worth = line === undefined ? told.blank : words.money(line.inKind);
    return `${memberName(words.locale, one)} : ${one.kindWhat ?? told.blank} (${worth})`;
  });
  return `${said.join(' ; ')}.`;
}

function officersOf({ founders }: Dossier, words: Words): string {
  const named = founders.filter((one) => one.function !== undefined);
  return named.map((one) => `${memberName(words.locale, one)} (${officeOf(one, words)})`).join(' ; ');
}

/** What a founder does for the cooperative, in words. */
export function officeOf({ function: office }: Founder, words: Words): string {
  return office === undefined ? '' : words.t(`registry.function.${office}`);
}

/** People's texts are put in once: what they hold is never read as a place to fill. */
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => valueAt(values, key));
}

export function valueAt(values: Values, key: string): string {
  return values[key] ?? '';
}
