import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import { ANONYMOUS, databaseScope, SYSTEM } from '#platform/operation';
import { asDay, type Day } from '#platform/time';
import type { Compared } from '../../compared/compared.ts';
import { addChanges } from '../change.sql.ts';
import { loadPublishedFigures } from '../load-published-figures.ts';
import { changesBetween, testRegister, type Standing, type TestRegister } from '../test-register.ts';
import { specialFigures } from '../special-figures.ts';
import { comparedFigures } from './compared-figures.ts';

let register: TestRegister;

/** Six women's cooperatives of the first half of 2013, and two craft cooperatives of Khénifra of 2024. */
beforeAll(async () => {
  register = await testRegister();
  await inTransaction(databaseScope(SYSTEM), loadPublishedFigures, register.db);
  for (let at = 0; at < 6; at += 1)
    await keep(asDay('2013-03-10'), { sector: 'peche', communeCode: '09.001.01.01' });
  for (let at = 0; at < 2; at += 1) await keep(asDay('2024-03-10'), { sector: 'artisanat' });
});
afterAll(() => register.close());

test('every line of the list has our figure and a reason, or why there is none', async () => {
  const all = await compared('all');
  expect(all).toHaveLength(167);
  const silent = all.filter(
    ({ computed, difference, why }) =>
      (computed === undefined || difference === undefined) && why === undefined,
  );
  expect(silent).toEqual([]);
  expect(all.filter(({ why }) => why === 'not-held').map(({ measure }) => measure)).toEqual([]);
});

test('members, women and capital of what was new stand beside what was published', async () => {
  const half = (await compared('MA')).filter(({ period, sector }) => period === '2013-H1' && sector === '');
  const ours = new Map(half.map(({ measure, computed }) => [measure, computed]));
  expect(ours.get('cooperatives_created')).toBe(6);
  expect(ours.get('members_of_new')).toBe(60);
  expect(ours.get('women_only_created')).toBe(6);
  expect(ours.get('women_members_of_new_women_only')).toBe(60);
  expect(ours.get('capital_of_new_mad')).toBe(30_000);
  expect(ours.get('capital_of_women_only_created_mad')).toBe(30_000);
});

test('the capital of all that stood is the one the register knows now, and says so', async () => {
  const known = (await compared('MA')).find(
    ({ measure, period }) => measure === 'capital_mad' && period === '2013-06',
  );
  expect(known).toMatchObject({ computed: 30_000, difference: 'capital-now' });
});

test('how many craft cooperatives of Khénifra bear a number of the craft register', async () => {
  const line = (await compared('05.301')).find(({ measure }) => measure.includes('craft_register'));
  expect(line).toMatchObject({ value: 42, computed: 1, difference: 'other-entries' });
});

test('a sector the sources name otherwise is the one of the register', async () => {
  const fishing = (await compared('MA')).find(
    ({ sector, period, measure }) =>
      sector === 'peche' && period === '2013-H1' && measure === 'cooperatives_created',
  );
  expect(fishing).toMatchObject({ value: 5, computed: 6 });
});

test('what would point to a few is not told, and the sixteen regions are never compared', async () => {
  const old = await compared('old16');
  expect(new Set(old.map(({ why }) => why))).toEqual(new Set(['old-regions']));
  const early = (await compared('MA')).find(
    ({ measure, period }) => measure === 'members_of_new' && period === '2012',
  );
  expect(early).toMatchObject({ computed: 0 });
});

test('members and capital of the year are told of the country, not of two in a province', async () => {
  const asking = { actor: ANONYMOUS, db: register.db, now: new Date('2024-12-31T12:00:00Z') };
  const half = await specialFigures.ask(asking, { day: '2013-06-30' });
  expect(half).toMatchObject({
    ok: true,
    value: { membersNew: 60, capitalNewCentimes: 3_000_000, capitalCentimes: 3_000_000 },
  });
  const few = await specialFigures.ask(asking, { day: '2024-12-31', place: '05.301' });
  expect(few.ok && Object.keys(few.value)).toEqual(['day', 'place', 'craftRegister', 'survival']);
});

async function keep(day: Day, one: Partial<Standing>): Promise<void> {
  const organisationId = newId<'organisation'>();
  const standing: Standing = {
    day,
    counted: true,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    milieu: 'rural',
    members: 10,
    women: 10,
    youth: 4,
    ledByWomen: true,
    womenOnly: true,
    ...one,
  };
  const { communeCode, sector } = standing;
  await sql`insert into registry.cooperative (organisation_id, kind, name_fr, name_ar, name_key, name_key_ar,
      commune_code, milieu, sector, founded_on, capital_centimes, state, origin, version, recorded_at)
    values (${organisationId}, 'cooperative', 'x', 'x', 'x', 'x', ${communeCode}, 'rural', ${sector}, ${day},
      500000, 'registered', 'office', 1, '2024-12-31')`.execute(register.db);
  await register.keep(organisationId, [standing]);
  await inTransaction(
    databaseScope(SYSTEM),
    (tx) => addChanges(tx, changesBetween([], [standing])),
    register.db,
  );
  numbered = numbered || sector !== 'artisanat' ? numbered : await number(organisationId);
}

let numbered = false;

/** The first of the craft cooperatives bears a number of the craft register. */
async function number(organisationId: string): Promise<true> {
  await sql`insert into registry.identifier (organisation_id, identifier_id, commune_code, scheme, value)
    values (${organisationId}, ${newId()}, '05.301.01.01', 'craft-register', '1')`.execute(register.db);
  return true;
}

async function compared(place: string): Promise<readonly Compared[]> {
  const now = new Date('2024-12-31T12:00:00Z');
  const answer = await comparedFigures.ask({ actor: ANONYMOUS, db: register.db, now }, { place });
  return answer.ok ? answer.value : [];
}
