import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor } from '#platform/operation';
import { addDays, asDay, type Day } from '#platform/time';
import { figuresAt } from './figures-at.ts';
import { onStandingChanged } from './on-standing-changed.ts';
import { rebuildFigures } from './rebuild-figures.ts';
import {
  changesBetween,
  COMMUNES,
  SECTORS,
  testRegister,
  type Standing,
  type TestRegister,
} from './test-register.ts';

const FIRST = asDay('2019-11-01');
const IDS = [
  newId<'organisation'>(),
  newId<'organisation'>(),
  newId<'organisation'>(),
  newId<'organisation'>(),
];

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister();
});
beforeEach(() => register.clear());
afterAll(() => register.close());

const dayArbitrary = fc.integer({ min: 0, max: 900 }).map((days) => addDays(FIRST, days));
const standingArbitrary = fc.record({
  day: dayArbitrary,
  counted: fc.boolean(),
  communeCode: fc.constantFrom(...COMMUNES),
  sector: fc.constantFrom(...SECTORS),
  milieu: fc.constantFrom('rural', 'urban'),
  members: fc.integer({ min: 0, max: 90 }),
  women: fc.integer({ min: 0, max: 40 }),
  youth: fc.integer({ min: 0, max: 40 }),
  ledByWomen: fc.boolean(),
  womenOnly: fc.boolean(),
  kind: fc.constantFrom('cooperative', 'union'),
  womenUnder35: fc.nat(20),
  women60AndOver: fc.nat(20),
  men60AndOver: fc.nat(20),
});
const standingsArbitrary = fc
  .uniqueArray(standingArbitrary, { maxLength: 5, selector: ({ day }) => day })
  .map((standings) => standings.toSorted((a, b) => (a.day < b.day ? -1 : 1)));
const historyArbitrary = fc.array(fc.tuple(fc.constantFrom(...IDS), standingsArbitrary), { maxLength: 10 });

test(
  'rebuilt equals kept, and both equal the sum of the standings, after any history',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary, dayArbitrary, async (history, day) => {
        await register.clear();
        const held = new Map<string, Standing[]>();
        for (const [id, standings] of history) {
          await told(changesBetween(held.get(id) ?? [], standings));
          await register.keep(id, standings);
          held.set(id, standings);
        }
        expect(await rebuild()).toEqual({ ok: true, value: { strayLines: 0 } });
        expect(await figures(day)).toEqual(counted([...held.values()], day));
      }),
      { numRuns: 15 },
    );
  },
);

test('gives the figures of a register that was loaded without facts', async () => {
  const standings = [standing('2020-03-01', { members: 12, women: 12, womenOnly: true })];
  await register.keep(IDS[0] ?? '', standings);
  expect(await figures(asDay('2020-12-31'))).toEqual(counted([], asDay('2020-12-31')));
  expect(await rebuild()).toMatchObject({ ok: true, value: { strayLines: 1 } });
  expect(await figures(asDay('2020-12-31'))).toEqual(counted([standings], asDay('2020-12-31')));
});

test('leaves to their delivery the changes whose fact is still on its way', async () => {
  const standings = [standing('2020-03-01', { members: 12 })];
  const changes = changesBetween([], standings);
  await register.keep(IDS[0] ?? '', standings);
  await sql`insert into platform.fact (organisation_id, fact_id, name, payload, announced_at) values
    (${IDS[0]}, ${newId()}, 'standing-changed', ${JSON.stringify({ changes })}, '2020-03-01')`.execute(
    register.db,
  );
  expect(await rebuild()).toEqual({ ok: true, value: { strayLines: 0 } });
  await told(changes);
  await sql`delete from platform.fact where organisation_id = ${IDS[0]}`.execute(register.db);
  expect(await figures(asDay('2020-03-01'))).toMatchObject({ cooperatives: 1, members: 12 });
  expect(await rebuild()).toEqual({ ok: true, value: { strayLines: 0 } });
});

test('is refused to somebody whose reach is a province', async () => {
  const actor: Actor = {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Brahim',
    role: 'registry-officer',
    verbs: new Set(['observatory.rebuild-figures']),
    reach: { kind: 'place', place: '05.301' },
    onBehalfOf: newId(),
  };
  expect(await rebuildFigures.perform({ actor, trace: 'test', db: register.db }, {})).toMatchObject({
    code: 'forbidden',
  });
});

function rebuild() {
  return rebuildFigures.perform({ actor: SYSTEM, trace: 'test', db: register.db }, {});
}

async function told(changes: unknown): Promise<void> {
  const fact = {
    name: 'standing-changed',
    organisationId: asId<'organisation'>(newId()),
    payload: { changes },
  };
  await inTransaction(
    databaseScope(SYSTEM),
    (tx) => onStandingChanged.run({ tx, now: new Date(0), announce: () => undefined }, fact),
    register.db,
  );
}

async function figures(day: Day) {
  const found = await figuresAt.ask({ actor: SYSTEM, db: register.db }, { day, by: 'province' });
  if (!found.ok) throw new Error(found.code);
  return found.value.total;
}

/** The law: a figure on a day is the sum of the standings that hold on it. */
function counted(registers: readonly (readonly Standing[])[], day: Day) {
  const holding = registers
    .flatMap((standings) => standings.findLast((one) => one.day <= day) ?? [])
    .filter((one) => one.counted);
  const sum = (of: (one: Standing) => number) => holding.reduce((total, one) => total + of(one), 0);
  return {
    cooperatives: holding.length,
    members: sum((one) => one.members),
    women: sum((one) => one.women),
    youth: sum((one) => one.youth),
    ledByWomen: sum((one) => Number(one.ledByWomen)),
    womenOnly: sum((one) => Number(one.womenOnly)),
    womenOnlyMembers: sum((one) => (one.womenOnly ? one.members : 0)),
    womenUnder35: sum((one) => one.womenUnder35 ?? 0),
    women60AndOver: sum((one) => one.women60AndOver ?? 0),
    men60AndOver: sum((one) => one.men60AndOver ?? 0),
    created: registers.filter((all) => (all.find((one) => one.counted)?.day ?? '9') <= day).length,
  };
}

function standing(day: string, more: Partial<Standing>): Standing {
  const none = { members: 0, women: 0, youth: 0, ledByWomen: false, womenOnly: false };
  const where = { communeCode: COMMUNES[0], sector: SECTORS[0], milieu: 'rural' };
  return { day: asDay(day), counted: true, ...where, ...none, ...more };
}
