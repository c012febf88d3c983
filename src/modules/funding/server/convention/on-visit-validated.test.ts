import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import * as funding from '../index.ts';
import { MERYEM, NOON, testFunding, type TestFunding } from '../test-funding.ts';
import { drafted, sign, signed, tried, write } from '../test-loom.ts';

let at: TestFunding;
beforeAll(async () => {
  at = await testFunding();
});
afterAll(() => at.close());

async function hears(organisationId: OrganisationId, visitId: string): Promise<void> {
  const payload = { visitId, cohortId: newId(), ordinal: 3 };
  const fact = { name: 'visit-validated', organisationId, payload };
  await inTransaction(
    databaseScope(SYSTEM),
    (tx) => funding.onVisitValidated.run({ tx, now: NOON, announce: () => undefined }, fact),
    at.db,
  );
}

async function waitingFor(convention: string) {
  return (await at.dossier(convention)).instalments.map(({ unmet }) => unmet);
}

test('Fatima’s validated visit frees the next instalment that waits for one, once', async () => {
  const organisation = await at.another();
  const convention = await drafted(at, { organisation });
  const plan = { party: 'INDH', kind: 'transfer', amount: '100000', needsVisit: 'yes' };
  await write(at, convention, funding.keepInstalment, plan);
  await write(at, convention, funding.keepInstalment, plan);
  await sign(at, convention);
  expect(await waitingFor(convention)).toEqual([['visit'], ['visit']]);
  const order = { instalment: 'i1', amount: '100000' };
  expect(await tried(at, convention, funding.orderPayment, order)).toMatchObject({ code: 'trigger-unmet' });
  const visit = newId();
  await hears(organisation, visit);
  await hears(organisation, visit);
  expect(await waitingFor(convention)).toEqual([[], ['visit']]);
  const { evidence } = await at.dossier(convention);
  expect(evidence).toMatchObject([{ kind: 'visit', instalment: 'i1', visitId: visit, note: '3' }]);
  await write(at, convention, funding.orderPayment, order);
  await hears(organisation, newId());
  expect(await waitingFor(convention)).toEqual([[], []]);
});

test('a visit frees nothing of a draft, of a closed convention, or of somebody else', async () => {
  const organisation = await at.another();
  const draft = await drafted(at, { organisation });
  const elsewhere = await drafted(at, { organisation: await at.another() });
  await signed(at, elsewhere);
  const closed = await drafted(at, { organisation });
  await signed(at, closed);
  await write(at, closed, funding.closeConvention, {}, MERYEM);
  await hears(organisation, newId());
  for (const one of [draft, closed, elsewhere]) expect((await at.dossier(one)).evidence).toEqual([]);
});
