import type { LegalParameters } from '#modules/law';
import { memberName } from '#modules/registry';
import { createWords } from '#platform/text';
import { capitalOfFile, type Dossier } from './creation-file.ts';
import { part, type Part, type Told } from './packet-part.ts';
import { changeMinutes, changeRequest } from './packet-change.ts';
import { filled, officeOf, packetValues, valueAt, type PacketWords, type Values } from './packet-values.ts';
import packetWords from './packet-words.json' with { type: 'json' };

/** The languages in which papers go to an office. */
export const PACKET_LOCALES = ['fr', 'ar'] as const;
export type PacketLocale = (typeof PACKET_LOCALES)[number];

/** Everything that is printed of a file, filled in from it; what is not known yet is left to the pen. */
export function packetOf(dossier: Dossier, law: LegalParameters, locale: PacketLocale): Part[] {
  const told: PacketWords = packetWords[locale];
  const words = createWords(locale);
  const capital = capitalOfFile(dossier, law);
  const values = packetValues({ dossier, law, capital, told, words });
  const all = { dossier, capital, told, words, values };
  if (dossier.file.kind === 'amendment') return [changeRequest(all), changeMinutes(all)];
  if (dossier.file.kind !== 'cooperative') return [single(all)];
  return [request(all), statutes(all), members(all), payments(all), minutes(all)];
}

function request({ told, values, dossier }: Told): Part {
  const { title, intro } = told.request;
  const { facts, signs } = told;
  return {
    ...part('request', title, intro, values),
    facts: [
      [facts.name, valueAt(values, 'nameFr')],
      [facts.nameAr, valueAt(values, 'nameAr')],
      [
        facts.seat,
        `${valueAt(values, 'seat')}, ${valueAt(values, 'commune')}, ${valueAt(values, 'province')}`,
      ],
      [facts.object, valueAt(values, 'object')],
      [facts.members, String(dossier.founders.length)],
      [facts.capital, valueAt(values, 'capital')],
    ],
    signatures: [signs.president, signs.secretary],
  };
}

function statutes({ told, values, dossier, words }: Told): Part {
  const { title, intro, articles } = told.statutes;
  const listed = articlesOf(articles, values, dossier.file.statutes?.clauses);
  const names = dossier.founders.map((one) => memberName(words.locale, one));
  const signatures = names.length === 0 ? [told.signs.founders] : names;
  return { ...part('statutes', title, intro, values), articles: listed, signatures };
}

function members({ told, values, dossier, words }: Told): Part {
  const rows = dossier.founders.map((one, at) => [
    words.n(at + 1),
    memberName(words.locale, one),
    one.birthYear === undefined ? '' : String(one.birthYear),
    [one.address, one.ownCapital && words.money(one.ownCapital), one.representative]
      .filter(Boolean)
      .join(' – '),
    officeOf(one, words),
    words.n(one.cashShares + one.kindShares),
    '',
  ]);
  const { title, head } = told.members;
  return { ...part('members', title, [], values), table: { head, rows } };
}

function payments({ told, values, dossier, words, capital }: Told): Part {
  const rows = dossier.founders.flatMap((one) => {
    const line = capital.lines.find(({ founderId }) => founderId === one.founderId);
    if (line === undefined) return [];
    const money = [line.cash, line.inKind, line.paid, line.rest].map((amount) => words.money(amount));
    return [[memberName(words.locale, one), words.n(one.cashShares + one.kindShares), ...money]];
  });
  const { title, intro, head } = told.capitalPart;
  return {
    ...part('capital', title, intro, values),
    table: { head, rows },
    signatures: [told.signs.president],
  };
}

function minutes({ told, values }: Told): Part {
  const { title, intro, articles, after } = told.minutes;
  const listed = [...articlesOf(articles, values), { title: '', text: after }];
  const signatures = [told.signs.president, told.signs.secretary];
  return { ...part('minutes', title, intro, values), articles: listed, signatures };
}

function single({ told, values, dossier, words }: Told): Part {
  const { title, intro } = told.single;
  const { facts, signs } = told;
  const [one] = dossier.founders;
  const { activity } = dossier.file;
  return {
    ...part('request', title, intro, values),
    facts: [
      [facts.person, one === undefined ? dossier.file.title : memberName(words.locale, one)],
      [facts.birthYear, String(one?.birthYear ?? told.blank)],
      [facts.address, one?.address ?? told.blank],
      [facts.activity, activity?.activity ?? told.blank],
      ...(activity?.practiceYears === undefined
        ? []
        : [[facts.practice, words.n(activity.practiceYears)] as const]),
    ],
    signatures: [signs.person],
  };
}

function articlesOf(
  articles: Readonly<Record<string, readonly string[]>>,
  values: Values,
  added: Readonly<Partial<Record<string, string>>> = {},
) {
  return Object.entries(articles).map(([key, [title = '', text = '']], at) => ({
    title: `${at + 1}. ${title}`,
    text: [filled(text, values), added[key]].filter((one) => one !== undefined).join(' '),
  }));
}
