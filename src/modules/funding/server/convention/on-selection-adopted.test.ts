import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, reading } from '#platform/database/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { fundedAwards, openConvention, rebuildResults, keepLine, keepTerms } from '../index.ts';
import { sign, write } from '../test-loom.ts';
import { NADIA, NOON, testFunding, type TestFunding } from '../test-funding.ts';
import { findAward } from './award.sql.ts';
import { onAwardDeclined } from './on-award-declined.ts';
import { onSelectionAdopted } from './on-selection-adopted.ts';

let world: TestFunding;
beforeAll(async () => {
  world = await testFunding();
});
afterAll(() => world.close());

async function hears(payload: Readonly<Record<string, unknown>>): Promise<void> {
  const fact = { name: 'selection-adopted', organisationId: world.cooperative, payload };
  await inTransaction(
    databaseScope(SYSTEM),
    (tx) => onSelectionAdopted.run({ tx, now: NOON, announce: () => undefined }, fact),
    world.db,
  );
}

function adopted(application: string, change: Readonly<Record<string, unknown>> = {}) {
  return {
    call: newId(),
    programme: 'moazara',
    titleFr: 'Moazara 6',
    titleAr: 'مؤازرة 6',
    edition: '2024',
    lot: 'lot-1',
    sponsor: 'Conseil régional',
    run: newId(),
    minutes: '3/2024',
    day: '2024-12-20',
    awards: [{ organisation: world.cooperative, application, amount: 4_900_000 }],
    ...change,
  };
}

test('whoever the committee chose is awarded, once, however often it is told', async () => {
  const application = newId();
  await hears(adopted(application));
  await hears(adopted(application));
  const award = await reading(databaseScope(SYSTEM), (db) => findAward(db, application), world.db);
  expect(award).toMatchObject({
    organisationId: world.cooperative,
    programmeName: 'Moazara 6',
    amount: 4_900_000,
    kind: 'grant',
    fromCall: true,
    awardedOn: '2024-12-20',
  });
  const listed = await fundedAwards.ask({ actor: NADIA, db: world.db, now: NOON }, {});
  expect(JSON.stringify(listed).split(application)).toHaveLength(2);
});

test('a convention is opened from such an award; a prize of a contest is told as one', async () => {
  const [grant, prize] = [newId(), newId()];
  await hears(adopted(grant));
  await hears(adopted(prize, { programme: 'lalla-moutaaouina' }));
  const opened = await world.tries(NADIA, openConvention, { award: grant });
  expect(opened).toMatchObject({ ok: true });
  const won = await reading(databaseScope(SYSTEM), (db) => findAward(db, prize), world.db);
  expect(won?.kind).toBe('prize');
});

test('a winner that left the register meanwhile is awarded nothing, and the others are', async () => {
  const application = newId();
  const gone = { organisation: newId(), application: newId(), amount: 100 };
  const stays = { organisation: world.cooperative, application, amount: 100 };
  await hears(adopted(application, { awards: [gone, stays] }));
  const award = await reading(databaseScope(SYSTEM), (db) => findAward(db, application), world.db);
  expect(award?.amount).toBe(100);
});

test('a declined award opens no convention and is counted no more; one under way stays', async () => {
  const [declined, begun] = [newId(), newId()];
  await hears(adopted(declined));
  await hears(adopted(begun));
  expect(await world.tries(NADIA, openConvention, { award: begun })).toMatchObject({ ok: true });
  for (const application of [declined, begun, declined])
    await inTransaction(
      databaseScope(SYSTEM),
      (tx) =>
        onAwardDeclined.run(
          { tx, now: NOON, announce: () => undefined },
          {
            name: 'award-declined',
            organisationId: world.cooperative,
            payload: { application, day: '2024-12-22' },
          },
        ),
      world.db,
    );
  const refusal = await world.tries(NADIA, openConvention, { award: declined });
  expect(refusal).toMatchObject({ code: 'award-declined' });
  const listed = JSON.stringify(await fundedAwards.ask({ actor: NADIA, db: world.db, now: NOON }, {}));
  expect([listed.includes(declined), listed.includes(begun)]).toEqual([false, true]);
  const rebuilt = await rebuildResults.perform({ actor: SYSTEM, trace: 'test', db: world.db, now: NOON }, {});
  expect(rebuilt).toMatchObject({ ok: true });
});

test('a sponsor named in full signs and pays under a short name: Conseil_regional', async () => {
  const application = newId();
  await hears(adopted(application));
  const { convention = '' } = await world.does(NADIA, openConvention, { award: application });
  const { parties } = (await world.dossier(convention)).convention.content;
  expect(parties[1]).toMatchObject({ key: 'Conseil_regional', nameFr: 'Conseil régional', role: 'funder' });
  const terms = { titleFr: 'Moazara', titleAr: 'مؤازرة', from: '2024-12-20', until: '2025-06-20' };
  await write(world, convention, keepTerms, terms);
  const cost = { labelFr: 'Métier', labelAr: 'نول', cost: '49000', 'cash-Conseil_regional': '49000' };
  await write(world, convention, keepLine, cost);
  await sign(world, convention, { signedOn: '2024-12-31' });
  const { money } = await world.dossier(convention);
  expect(money[1]).toMatchObject({ party: 'Conseil_regional', committed: 4_900_000 });
});
