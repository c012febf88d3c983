import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { legalParametersOn, type ParameterCode, PARAMETER_CODES } from '#modules/law';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import type { Dossier } from './creation-file.ts';
import { useTestWords } from './server/test-formation.ts';
import { MANDATORY_CLAUSES, PACKET_LOCALES, packetOf } from './packet.ts';

const DAY = asDay('2024-12-31');
const law = legalParametersOn(
  PARAMETER_CODES.map((code: ParameterCode) => ({
    code,
    fromDay: DAY,
    value: 3,
    article: '',
    mark: 'verified' as const,
  })),
  DAY,
);
const FOUNDER = {
  founderId: newId<'founder'>(),
  kind: 'person',
  nameLatin: 'Itto Oubella',
  nameArabic: 'إيطو أوبلا',
  gender: 'F',
  address: 'Aghbalo {capital}',
  function: 'president',
  cashShares: 2,
  kindShares: 1,
  kindWhat: 'Un métier à tisser',
  hasNumber: true,
} as const;

const dossier: Dossier = {
  file: {
    organisationId: asId(newId()),
    fileId: newId<'creation-file'>(),
    communeCode: '05.301.03.07',
    kind: 'cooperative',
    isCraft: true,
    title: 'Tisserandes d’Aghbalo',
    openedOn: DAY,
    step: 'deposit',
    state: 'open',
    since: DAY,
    names: [{ nameFr: 'Coopérative Tizerbiyin', nameAr: 'تعاونية تيزربيين' }],
    statutes: {
      object: 'Tisser ensemble #pagebreak() {capital} et vendre.',
      categories: ['sells-for-members'],
      durationYears: 99,
      seat: 'Aghbalo',
      shareValue: centimes(20_000),
      leastShares: 1,
      interestPerMille: 45,
      management: 'board',
      termYears: 3,
      refundMonths: 12,
      liabilityTimes: 1,
    },
    version: 1,
  },
  founders: [FOUNDER],
  payments: [],
  papers: [],
  outcomes: [],
  changes: [],
};

beforeAll(useTestWords);

test.each(PACKET_LOCALES)('in %s the statutes have an article for each clause the law wants', (locale) => {
  const words: Record<string, { statutes: { articles: Record<string, unknown> } }> = JSON.parse(
    readFileSync('src/modules/formation/packet-words.json', 'utf8'),
  );
  expect(Object.keys(words[locale]?.statutes.articles ?? {})).toEqual(
    expect.arrayContaining([...MANDATORY_CLAUSES]),
  );
});

test.each(PACKET_LOCALES)(
  'in %s every place of the template is filled, and only the template is',
  (locale) => {
    const parts = packetOf(dossier, law, locale);
    expect(parts.map(({ key }) => key)).toEqual(['request', 'statutes', 'members', 'capital', 'minutes']);
    const text = JSON.stringify(parts);
    const places = [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
    expect(new Set(places)).toEqual(new Set(['capital']));
    expect(text).toContain('Tisser ensemble #pagebreak() {capital} et vendre.');
  },
);

test('the identity number is on no paper', () => {
  expect(JSON.stringify(packetOf(dossier, law, 'fr'))).not.toContain('hasNumber');
});

test('what is promised stands in the statement, in kind as in money', () => {
  const [, statutes, , capital] = packetOf(dossier, law, 'fr');
  expect(capital?.table?.rows[0]?.join(' ').replace(/\s/g, ' ')).toContain('400 DH');
  expect(statutes?.articles.some(({ text }) => text.includes('Un métier à tisser'))).toBe(true);
});
