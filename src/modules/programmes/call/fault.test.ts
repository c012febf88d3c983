import { expect, test } from 'vitest';
import type { Answers } from '#platform/forms';
import { asDay } from '#platform/time';
import { PROGRAMMES } from './call.ts';
import { CALL_TEMPLATES } from './call-template.ts';
import { faultsOf } from './fault.ts';
import { hashOfTerms, termsOf } from './terms.ts';

const AT = { now: '2024-12-31T12:00', today: asDay('2024-12-31') };
const MOAZARA: Answers = { ...CALL_TEMPLATES.get('moazara'), closes_on: '2025-02-28' };

function codes(change: Answers): string[] {
  return faultsOf({ sheet: { ...MOAZARA, ...change } }, AT).map(({ code }) => code);
}

test.each(PROGRAMMES)('the template of %s may be opened as soon as it has a last day', (programme) => {
  const sheet = CALL_TEMPLATES.get(programme) ?? {};
  expect(faultsOf({ sheet }, AT)).toEqual([{ code: 'part-unfinished', part: 'dates', detail: { count: 1 } }]);
  expect(faultsOf({ sheet: { ...sheet, closes_on: '2025-02-28' } }, AT)).toEqual([]);
});

test('the ceilings of the programmes are those of their published rules', () => {
  const ceilings = PROGRAMMES.map((one) => termsOf(CALL_TEMPLATES.get(one) ?? {}).ceiling / 100);
  expect(ceilings).toEqual([300_000, 49_000, 0, 50_000, 50_000, 0]);
});

test('weights that add up to 95 are told with their sum', () => {
  const criteria = [
    { c_fr: 'Utilité', c_ar: 'المنفعة', c_weight: '55' },
    { c_fr: 'Solidité', c_ar: 'المتانة', c_weight: '40' },
  ];
  expect(faultsOf({ sheet: { ...MOAZARA, criteria } }, AT)).toEqual([
    { code: 'weights-add-up', part: 'grid', detail: { sum: 95 } },
  ]);
});

test('a condition nobody can meet is told, alone or with another', () => {
  const rule = (rule_text: string) => ({ rule_text, rule_fr: 'règle', rule_ar: 'قاعدة' });
  expect(codes({ eligibility: [rule('women_share > 100 %')] })).toEqual(['rule-never-holds']);
  const both = [rule('women_share >= 60 %'), rule('women_share < 50 %')];
  expect(codes({ eligibility: both })).toEqual(['rule-never-holds']);
  expect(codes({ eligibility: [rule('women_share >=')] })).toEqual(['rule-unreadable']);
  expect(codes({ eligibility: [rule('fees > 3')] })).toEqual(['fact-unknown']);
});

test('funding rules that leave no plan are told, and funders nobody named', () => {
  const rule = (fr_text: string) => ({ fr_text, fr_fr: 'règle', fr_ar: 'قاعدة' });
  const against = [rule('share(moazara) <= 60 %'), rule('share(moazara) >= 70 %')];
  expect(codes({ funding_rules: against })).toEqual(['funding-never-holds']);
  expect(codes({ funding_rules: [rule('share(INDH) <= 60 %')] })).toEqual(['funder-unknown']);
  expect(codes({ funding_rules: [rule('part(moazara) <= 60 %')] })).toEqual(['word-unknown']);
});

test('a guarantee of more places than a lot has, or of more than all, is told', () => {
  const guarantee = { g_fr: 'Femmes', g_ar: 'نساء', g_rule: 'women_only', g_binding: 'guarantee' };
  expect(codes({ guarantees: [{ ...guarantee, g_least: '21', g_unit: 'places' }] })).toEqual([
    'guarantee-above-places',
  ]);
  expect(codes({ guarantees: [{ ...guarantee, g_least: '110', g_unit: 'percent' }] })).toEqual([
    'guarantee-above-all',
  ]);
});

test('a form that asks in a circle cannot be opened', () => {
  const question = { q_ar: 'سؤال', q_kind: 'text' };
  const questions = [
    { ...question, q_fr: 'Un', q_when: "${q2} = 'a'" },
    { ...question, q_fr: 'Deux', q_when: "${q1} = 'a'" },
  ];
  expect(codes({ questions })).toEqual(['form-impossible']);
});

test('the hash of a call changes with its smallest word, and not with the order it is kept in', () => {
  const turned = Object.fromEntries(Object.entries(MOAZARA).toReversed());
  expect(hashOfTerms({ sheet: turned })).toBe(hashOfTerms({ sheet: MOAZARA }));
  expect(hashOfTerms({ sheet: { ...MOAZARA, ceiling: '49001' } })).not.toBe(hashOfTerms({ sheet: MOAZARA }));
});
