import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import {
  ANONYMOUS,
  databaseScope,
  SYSTEM,
  type Actor,
  type PersonActor,
  type Reach,
} from '#platform/operation';
import { asDay } from '#platform/time';
import { addChanges } from '../change.sql.ts';
import { crossedFigures } from '../crossed-figures.ts';
import { figuresAt } from '../figures-at.ts';
import { changesBetween, testRegister, type TestRegister } from '../test-register.ts';
import { consentGiven } from './consent-given.ts';
import { consentToBeFindable } from './consent-to-be-findable.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const NOW = new Date('2024-12-31T10:00:00Z');
const WEAVERS = newId<'organisation'>();
const FISHERS = newId<'organisation'>();
const KHADIJA = person(WEAVERS, { kind: 'organisation' });
const BRAHIM = person(newId(), { kind: 'place', place: '05.301' });
let register: TestRegister;

/** Six farms of Khénifra, and beside them the only weavers and the only fishers of the province. */
beforeAll(async () => {
  register = await testRegister();
  for (let farm = 0; farm < 6; farm += 1) await keep(newId(), 'agriculture', 20);
  await keep(WEAVERS, 'artisanat', 12);
  await keep(FISHERS, 'peche', 9);
});
afterAll(() => register.close());

test('the weavers agree and are told; the fishers stay as hidden as they were', async () => {
  expect(await membersOf('artisanat')).toBeUndefined();
  expect(await given(KHADIJA)).toMatchObject({ ok: true, value: { organisationId: WEAVERS } });
  expect(await membersOf('artisanat')).toBe(12);
  expect(await membersOf('peche')).toBeUndefined();
  expect(await membersOf('agriculture')).toBeUndefined();
  const at = await figuresAt.ask(asking(ANONYMOUS), { place: '05.301', by: 'sector' });
  const line = at.ok ? at.value.lines.find(({ key }) => key === 'artisanat') : undefined;
  expect(line?.measures).toMatchObject({ members: 12, women: 12, womenOnly: 1 });
  expect(line?.measures.youth).toBeUndefined();
});

test('the figures of every year tell the weavers, and none the fishers', async () => {
  const asked = { indicator: 'members', rows: 'sector', columns: 'year', place: '05.301', day: '2022-12-31' };
  const answer = await crossedFigures.ask(asking(ANONYMOUS), asked);
  const cells = answer.ok ? answer.value.cells : [];
  expect(cells.find((cell) => cell.row === 'artisanat' && cell.column === '2022')?.value).toBe(12);
  expect(cells.filter(({ row }) => row === 'peche').map(({ hidden }) => hidden)).toEqual(
    cells.filter(({ row }) => row === 'peche').map(() => true),
  );
});

test('consent is given once, with a word, and by nobody else than the cooperative itself', async () => {
  expect(await given(KHADIJA)).toMatchObject({ ok: false, code: 'already-findable' });
  expect(await given(KHADIJA, { agreed: undefined })).toMatchObject({
    code: 'consent-not-said',
    field: 'agreed',
  });
  expect(await given(BRAHIM)).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await given(person(FISHERS, { kind: 'organisation' }))).toMatchObject({ code: 'forbidden' });
  expect(await given(ANONYMOUS)).toMatchObject({ code: 'anonymous' });
});

test('others see neither who agreed for it nor may they take it back', async () => {
  const other = person(FISHERS, { kind: 'organisation' });
  expect(await consentGiven.ask(asking(other), { cooperative: WEAVERS })).toMatchObject({ code: 'absent' });
  expect(await withdrawn(other)).toMatchObject({ code: 'absent' });
  expect(await withdrawn(BRAHIM)).toMatchObject({ code: 'absent' });
});

test('Khadija takes it back: hidden at once, with both steps and an audit line for each', async () => {
  expect(await withdrawn(KHADIJA)).toMatchObject({ ok: true });
  expect(await membersOf('artisanat')).toBeUndefined();
  expect(await withdrawn(KHADIJA)).toMatchObject({ code: 'absent' });
  const known = await consentGiven.ask(asking(KHADIJA), { cooperative: WEAVERS });
  expect(known).toMatchObject({ ok: true, value: { steps: [{ step: 'withdrawn' }, { step: 'given' }] } });
  expect(known.ok && known.value).not.toHaveProperty('since');
  const audited = await sql<{ verb: string }>`select verb from platform.audit_entry
    where organisation_id = ${WEAVERS} order by at, audit_id`.execute(register.db);
  expect(audited.rows.map(({ verb }) => verb)).toEqual([
    'observatory.consent-to-be-findable',
    'observatory.withdraw-consent',
  ]);
});

async function keep(organisationId: string, sector: string, members: number): Promise<void> {
  const standing = {
    day: asDay('2020-03-01'),
    counted: true,
    communeCode: '05.301.01.01',
    sector,
    milieu: 'rural',
    members,
    women: members,
    youth: 2,
    ledByWomen: true,
    womenOnly: true,
  };
  await sql`insert into registry.cooperative (organisation_id, kind, name_fr, name_ar, name_key, name_key_ar,
      commune_code, milieu, sector, founded_on, state, origin, version, recorded_at)
    values (${organisationId}, 'cooperative', ${sector}, ${sector}, ${sector}, ${sector}, '05.301.01.01',
      'rural', ${sector}, '2020-03-01', 'registered', 'office', 1, ${NOW})`.execute(register.db);
  await register.keep(organisationId, [standing]);
  const changes = changesBetween([], [standing]);
  await inTransaction(databaseScope(SYSTEM), (tx) => addChanges(tx, changes), register.db);
}

async function membersOf(sector: string): Promise<number | undefined> {
  const asked = { indicator: 'members', rows: 'sector', place: '05.301' };
  const answer = await crossedFigures.ask(asking(ANONYMOUS), asked);
  return answer.ok ? answer.value.cells.find(({ row }) => row === sector)?.value : undefined;
}

function given(actor: Actor, typed: object = {}) {
  return consentToBeFindable.perform(
    { ...asking(actor), trace: 'test' },
    { cooperative: WEAVERS, agreed: 'yes', ...typed },
  );
}

function withdrawn(actor: Actor) {
  return withdrawConsent.perform({ ...asking(actor), trace: 'test' }, { cooperative: WEAVERS });
}

function asking(actor: Actor) {
  return { actor, db: register.db, now: NOW };
}

function person(onBehalfOf: OrganisationId, reach: Reach): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Khadija',
    role: 'cooperative-officer',
    verbs: new Set([
      'observatory.consent-given',
      'observatory.consent-to-be-findable',
      'observatory.withdraw-consent',
    ]),
    reach,
    onBehalfOf,
  };
}
