import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepTerms } from '#modules/sales/server';
import type { PersonActor } from '#platform/operation';
import { abroadPaper, keepAbroad } from '../index.ts';
import { orderedUniforms } from '../test-uniforms.ts';
import { NOON, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

const LINE = { hs: '6211.32', packages: '20', net: '380', gross: '402,5' };

/** A workshop that charges tax. */
async function taxed(cooperative: string) {
  const said = { cooperative, vatRegime: 'taxed', rates: {}, pickUp: 'Atelier' };
  const done = await keepTerms.perform(wholesale.call(), said);
  if (!done.ok) throw new Error(`${done.code} ${done.field}`);
}

async function leaving() {
  const order = await orderedUniforms(wholesale);
  const { parts } = await order.shown();
  const lines = (line: Readonly<Record<string, string>> = LINE) =>
    Object.fromEntries(parts.map(({ partId }) => [partId, line]));
  const said = { exporter: 'Union Tizi', country: 'France', currency: 'EUR', rate: '10,8462' };
  const keep = (typed: Readonly<Record<string, unknown>> = {}, who: PersonActor = order.officer(0)) =>
    keepAbroad.perform(wholesale.call(who), { deal: order.deal, ...said, lines: lines(), ...typed });
  const told = async (typed: Readonly<Record<string, unknown>>) => {
    const answer = await keep(typed);
    return answer.ok ? 'ok' : [answer.code, answer.field?.replace(/-[0-9a-f-]{36}$/, '')];
  };
  return { ...order, lines, keep, told };
}

test('the papers of an order that leaves keep one number, whatever is written again', async () => {
  const { keep, shown } = await leaving();
  expect(await keep()).toMatchObject({ ok: true });
  expect((await shown()).abroad).toMatchObject({
    number: 'PF-2024-0001',
    rate: 108_462,
    currency: 'EUR',
    state: 'papers',
  });
  expect(await keep({ state: 'customs', exporterIce: '001525814000057' })).toMatchObject({ ok: true });
  const { abroad } = await shown();
  expect(abroad).toMatchObject({ number: 'PF-2024-0001', state: 'customs', exporter: 'Union Tizi' });
  expect(abroad?.lines.map(({ hs, netGrams, grossGrams }) => [hs, netGrams, grossGrams])).toEqual(
    Array.from({ length: 3 }, () => ['621132', 380_000, 402_500]),
  );
  const paper = await abroadPaper(await shown(), { paper: 'proforma', second: 'ar', now: NOON });
  expect(
    Buffer.from(paper?.body ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('bad input is told in its field, and no paper is written', async () => {
  const { told, lines, shown } = await leaving();
  expect(await told({ rate: 'dix' })).toEqual(['rate-unreadable', 'rate']);
  expect(await told({ rate: '0' })).toEqual(['rate-unreadable', 'rate']);
  expect(await told({ currency: 'GBP' })).toEqual(['invalid', 'currency']);
  expect(await told({ exporterIce: '12' })).toEqual(['ice-unreadable', 'exporterIce']);
  expect(await told({ country: 'Maroc' })).toEqual(['country-is-ours', 'country']);
  expect(await told({ country: 'المغرب' })).toEqual(['country-is-ours', 'country']);
  expect(await told({ exporter: ' ' })).toEqual(['invalid', 'exporter']);
  expect(await told({ lines: lines({ ...LINE, hs: '62' }) })).toEqual(['hs-unreadable', 'hs']);
  expect(await told({ lines: lines({ ...LINE, packages: '0' }) })).toEqual(['packages-missing', 'packages']);
  expect(await told({ lines: lines({ ...LINE, gross: '300' }) })).toEqual(['weights-wrong', 'gross']);
  expect(await told({ lines: lines({ ...LINE, net: 'lourd' }) })).toEqual(['weights-wrong', 'gross']);
  expect(await told({ lines: {} })).toEqual(['hs-unreadable', 'hs']);
  expect((await shown()).abroad).toBeUndefined();
});

test('M10: a part that leaves the country bears no tax of who charges it, from then on', async () => {
  const { keep, shown, workshops } = await leaving();
  await taxed(workshops[0] ?? '');
  expect((await shown()).parts.map(({ abroad }) => abroad)).toEqual([undefined, undefined, undefined]);
  expect(await keep()).toMatchObject({ ok: true });
  const { parts } = await shown();
  const of = (at: number) => parts.find(({ organisationId }) => organisationId === workshops[at]);
  expect(of(0)?.abroad).toEqual({
    perMille: 0,
    exemption: 'CGI, art. 92-I-1°',
    leaves: true,
    since: NOON.toISOString(),
  });
  expect(of(1)?.abroad).toMatchObject({ exemption: 'CGI art. 91-IV-1°', leaves: false });
  expect(of(0)).toMatchObject({ taxPerMille: 0, taxExemption: 'CGI art. 91-IV-1°' });
  expect(await keep({ state: 'gone' })).toMatchObject({ ok: true });
  expect((await shown()).parts).toEqual(parts);
});

test('only who gathers writes them', async () => {
  const { keep, officer } = await leaving();
  expect(await keep({}, officer(1))).toMatchObject({ ok: false });
  expect(await keep({}, somebody('Omar'))).toMatchObject({ ok: false });
});
