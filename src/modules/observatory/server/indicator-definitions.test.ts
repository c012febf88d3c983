import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#platform/operation';
import { INDICATORS } from '../indicator.ts';
import { indicatorDefinitions } from './indicator-definitions.ts';
import { testRegister, type TestRegister } from './test-register.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister();
});
afterAll(() => register.close());

test('every indicator a page computes has its definition, with the same formula', async () => {
  const known = new Map((await definitions()).map((one) => [one.code, one]));
  for (const one of INDICATORS) {
    expect(known.get(one.id)).toMatchObject({
      form: one.kind,
      numerator: one.of,
      denominator: 'per' in one ? one.per : '',
      unit: one.unit,
      decimals: one.decimals,
      disclosure: one.disclosure,
      missing: '',
    });
  }
});

test('what the register cannot answer is defined, and says what is missing', async () => {
  const waiting = (await definitions()).filter(({ missing }) => missing !== '');
  expect(waiting.map(({ code }) => code)).toContain('worker-members');
  expect(waiting.every(({ numerator, source }) => numerator === '' && source === '')).toBe(true);
});

async function definitions() {
  const found = await indicatorDefinitions.ask({ actor: ANONYMOUS, db: register.db }, {});
  if (!found.ok) throw new Error(found.code);
  return found.value;
}
