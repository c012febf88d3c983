import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { legalParametersOn, type ParameterCode, PARAMETER_CODES } from '#modules/law';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import type { Dossier } from './creation-file.ts';
import { useTestWords } from './server/test-formation.ts';
import { clauseStates, CLAUSES, MANDATORY_CLAUSES, unwrittenClauses } from './clauses.ts';
import { PACKET_LOCALES, packetOf } from './packet.ts';

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
  const articles = Object.keys(words[locale]?.statutes.articles ?? {});
  expect(articles).toEqual(expect.arrayContaining([...MANDATORY_CLAUSES]));
  expect(articles).toEqual([...CLAUSES]);
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

const approved = { step: 'name', accepted: true, day: DAY, choice: 0, by: 'Hakima' } as const;

test('the statutes lack nothing exactly when nothing of what the law wants is left to the pen', () => {
  const whole = { ...dossier, outcomes: [approved] };
  expect(unwrittenClauses(whole)).toEqual([]);
  for (const locale of PACKET_LOCALES)
    expect(JSON.stringify(packetOf(whole, law, locale)[1]?.articles)).not.toContain('……');
  const { statutes, ...unanswered } = whole.file;
  expect(unwrittenClauses({ ...whole, file: unanswered })).toEqual(
    MANDATORY_CLAUSES.filter((one) => !['founders', 'denomination', 'inKind'].includes(one)),
  );
  expect(unwrittenClauses(dossier)).toEqual(['denomination']);
  const { address: _, ...nowhere } = FOUNDER;
  expect(unwrittenClauses({ ...whole, founders: [nowhere] })).toEqual(['founders']);
  const { kindWhat: __, ...undescribed } = FOUNDER;
  expect(unwrittenClauses({ ...whole, founders: [undescribed] })).toEqual(['inKind']);
  expect(statutes?.object).toBeDefined();
});

test('the words of the group follow those of the template, as they were typed', () => {
  const said = 'Une membre malade garde sa place {capital} un an.';
  const { statutes } = dossier.file;
  if (statutes === undefined) throw new Error('the statutes are answered');
  const file = { ...dossier.file, statutes: { ...statutes, clauses: { duties: said } } };
  const whole = { ...dossier, file };
  const article = packetOf(whole, law, 'fr')[1]?.articles.find(({ text }) => text.endsWith(said));
  expect(article?.title).toContain('Droits et devoirs');
  expect(clauseStates(whole).find(({ clause }) => clause === 'duties')?.added).toBe(said);
});

test.each(PACKET_LOCALES)('in %s a change prints its request and its minutes, before and after', (locale) => {
  const { statutes: _, ...bare } = dossier.file;
  const amendment = {
    subjects: ['capital', 'officers'],
    decidedOn: DAY,
    capital: centimes(500_000),
  } as const;
  const officers = [{ memberId: newId(), name: 'Salma Idrissi', function: 'president' }] as const;
  const before = {
    entry: {
      nameFr: 'A',
      nameAr: 'ب',
      communeCode: '05.301.03.07',
      capital: 240_000,
      foundedOn: DAY,
    },
  };
  const file = { ...bare, kind: 'amendment', amendment: { ...amendment, officers } } as const;
  const parts = packetOf({ ...dossier, file, founders: [], before }, law, locale);
  expect(parts.map(({ key }) => key)).toEqual(['request', 'minutes']);
  const text = JSON.stringify(parts);
  expect([...text.matchAll(/\{(\w+)\}/g)]).toEqual([]);
  expect(parts[0]?.table?.rows.map((row) => row.join(' ').replace(/\s/g, ' '))).toEqual([
    expect.stringMatching(/2.400.*5.000/),
    expect.stringContaining('Salma Idrissi'),
  ]);
});
