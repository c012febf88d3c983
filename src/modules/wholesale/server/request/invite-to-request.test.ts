import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/operation';
import { askedOfUs, askForQuotes, inviteToRequest, requestPage } from '../index.ts';
import { uniforms, WANTED } from '../test-uniforms.ts';
import { later, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

/** Rim asks a union, which finds the workshops. */
async function gathered() {
  const [union, workshop] = [await wholesale.cooperative('union'), await wholesale.cooperative()];
  const [rim, zahra] = [await wholesale.customer('Rim'), somebody('Zahra', { cooperative: union })];
  const asked = await askForQuotes.perform(wholesale.call(rim), { ...WANTED, addressed: 'union', union });
  if (!asked.ok) throw new Error(`${asked.code} ${asked.field}`);
  const { request } = asked.value;
  const invite = (who: PersonActor, typed: Readonly<Record<string, unknown>> = {}, days = 0) =>
    inviteToRequest.perform(wholesale.call(who, later(days)), {
      request,
      union,
      cooperatives: [workshop],
      ...typed,
    });
  const askedNow = async () => {
    const page = await requestPage.ask(wholesale.call(rim), { request });
    return page.ok ? page.value.answers.map(({ organisationId }) => organisationId) : page.code;
  };
  return { union, workshop, rim, zahra, request, invite, askedNow };
}

test('the union that gathers asks a workshop, once however often it says so', async () => {
  const { workshop, zahra, request, invite, askedNow } = await gathered();
  expect(await askedNow()).toEqual([]);
  expect(await invite(zahra)).toMatchObject({ value: { asked: 1 } });
  expect(await invite(zahra)).toMatchObject({ ok: true });
  expect(await askedNow()).toEqual([workshop]);
  const itto = somebody('Itto', { cooperative: workshop });
  const seen = await askedOfUs.ask(wholesale.call(itto), { cooperative: workshop, request });
  expect(seen).toMatchObject({ value: { open: true, answer: { state: 'asked' } } });
});

test('who buys may ask more; a stranger and another union may not', async () => {
  const { rim, invite, askedNow } = await gathered();
  expect(await invite(somebody('Omar'))).toMatchObject({ code: 'absent' });
  const union = await wholesale.cooperative('union');
  const other = somebody('Samira', { cooperative: union });
  expect(await invite(other, { union })).toMatchObject({ code: 'absent' });
  expect(await askedNow()).toEqual([]);
  expect(await invite(rim, { union: undefined })).toMatchObject({ ok: true });
});

test('bad input asks nobody: nobody named, what is no cooperative, a request that ended', async () => {
  const { zahra, invite, askedNow } = await gathered();
  expect(await invite(zahra, { cooperatives: [] })).toMatchObject({ code: 'invalid', field: 'cooperatives' });
  expect(await invite(zahra, { cooperatives: ['itto'] })).toMatchObject({ code: 'invalid' });
  expect(await invite(zahra, { cooperatives: [zahra.personId] })).toMatchObject({
    code: 'nobody-asked',
    field: 'cooperatives',
  });
  expect(await invite(zahra, {}, 30)).toMatchObject({ code: 'request-ended' });
  expect(await askedNow()).toEqual([]);
  const done = await uniforms(wholesale);
  expect(await done.compose()).toMatchObject({ ok: true });
  const late = { request: done.request, union: undefined, cooperatives: done.workshops };
  expect(await inviteToRequest.perform(wholesale.call(done.buyer), late)).toMatchObject({
    code: 'request-ended',
  });
});
