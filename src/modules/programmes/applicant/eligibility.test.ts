import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { eligibilityOf } from './eligibility.ts';
import { factsOf, REGISTER_FACTS, type RegisterEntry } from './register-fact.ts';

const TARGANT: RegisterEntry = {
  kind: 'cooperative',
  state: 'registered',
  foundedOn: asDay('2020-03-10'),
  communeCode: '05.301.03.07',
  sector: 'artisanat',
  milieu: 'rural',
  members: 20,
  women: 12,
  youth: 5,
  womenUnder35: 3,
  ledByWomen: true,
  womenOnly: false,
};
const said = (rule: string) => ({ rule, fr: rule, ar: rule });

test('the facts of a cooperative are counted once: women, and men under 35', () => {
  const facts = factsOf(TARGANT, asDay('2024-12-31'));
  expect(facts).toMatchObject({ women_share: 0.6, youth_share: 0.25, women_and_youth_share: 0.7 });
  expect(facts).toMatchObject({ age_months: 57, region: '05', province: '05.301' });
  expect(Object.keys(facts)).toEqual([...REGISTER_FACTS.keys()]);
});

test('women and youth above 30 %: 30 % is not enough, and the facts asked are told', () => {
  const rule = said('women_and_youth_share > 30 %');
  const at = (women: number) =>
    eligibilityOf([rule], factsOf({ ...TARGANT, women, youth: 0, womenUnder35: 0 }, asDay('2024-12-31')))[0];
  expect(at(6)).toMatchObject({ holds: false, facts: [{ name: 'women_and_youth_share', value: 0.3 }] });
  expect(at(7)?.holds).toBe(true);
});

test('a cooperative without members meets no share', () => {
  const empty = factsOf({ ...TARGANT, members: 0, women: 0, youth: 0, womenUnder35: 0 }, asDay('2024-12-31'));
  expect(eligibilityOf([said('women_share >= 1 %')], empty)[0]?.holds).toBe(false);
});
