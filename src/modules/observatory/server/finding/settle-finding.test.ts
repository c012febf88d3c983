import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/operation';
import { asDay } from '#platform/time';
import { testRegister, type Standing, type TestRegister } from '../test-register.ts';
import { judgeData } from './judge-data.ts';
import { openFindings } from './open-findings.ts';
import { settleFinding } from './settle-finding.ts';

const NOW = new Date('2024-12-31T10:00:00Z');
const WEAVERS = newId();
const BRAHIM = officer('05.301');
let register: TestRegister;

beforeAll(async () => {
  register = await testRegister();
  await register.keep(WEAVERS, [standing({ members: 9, women: 12 })]);
  await register.keep(newId(), [standing({ communeCode: '06.181.01.01', members: 8, women: 9 })]);
  await register.keep(newId(), [standing({ members: 9, women: 9 })]);
});
afterAll(() => register.close());

test('what is impossible waits for the office of the place, once, until it is put right', async () => {
  expect(await judged()).toMatchObject({ ok: true, value: { opened: 2, gone: 0 } });
  expect(await judged()).toMatchObject({ ok: true, value: { opened: 0, gone: 0 } });
  const waiting = await open(BRAHIM);
  expect(waiting).toMatchObject({
    ok: true,
    value: {
      count: 1,
      findings: [{ organisationId: WEAVERS, rule: 'women-within-members', value: '12 > 9' }],
    },
  });
  await register.keep(WEAVERS, [standing({ members: 12, women: 12 })]);
  expect(await judged()).toMatchObject({ ok: true, value: { opened: 0, gone: 1 } });
  expect(await open(BRAHIM)).toMatchObject({
    ok: true,
    value: { count: 0, ended: [{ organisationId: WEAVERS, state: 'gone' }] },
  });
  const steps = await sql<{ state: string }>`select state from observatory.finding_step
    where organisation_id = ${WEAVERS} order by number`.execute(register.db);
  expect(steps.rows.map(({ state }) => state)).toEqual(['open', 'gone']);
});

test('Brahim says what came of a finding of his province, and not of another', async () => {
  await register.keep(WEAVERS, [standing({ members: 9, women: 12 })]);
  await judged();
  const there = await open(officer('06'));
  const elsewhere = there.ok ? there.value.findings[0] : undefined;
  expect(await settled(elsewhere)).toMatchObject({ ok: false, code: 'absent' });
  const here = await open(BRAHIM);
  const own = here.ok ? here.value.findings[0] : undefined;
  expect(await settled(own)).toMatchObject({ ok: true });
  expect(await settled(own)).toMatchObject({ ok: false, code: 'already-done' });
  expect(await open(BRAHIM)).toMatchObject({ ok: true, value: { count: 0 } });
});

test('the public sees no finding, and only who has the whole country judges it', async () => {
  expect(await open(ANONYMOUS)).toMatchObject({ code: 'anonymous' });
  const tried = await judgeData.perform({ actor: BRAHIM, trace: 'test', db: register.db, now: NOW }, {});
  expect(tried).toMatchObject({ code: 'forbidden' });
});

function judged() {
  return judgeData.perform({ actor: SYSTEM, trace: 'test', db: register.db, now: NOW }, {});
}

function open(actor: Actor) {
  return openFindings.ask({ actor, db: register.db, now: NOW }, {});
}

function settled(finding: { readonly organisationId: string; readonly findingId: string } | undefined) {
  return settleFinding.perform(
    { actor: BRAHIM, trace: 'test', db: register.db, now: NOW },
    {
      organisation: finding?.organisationId,
      finding: finding?.findingId,
      outcome: 'corrected',
      note: 'compté de nouveau',
    },
  );
}

function officer(place: string): Actor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Brahim',
    role: 'register-officer',
    verbs: new Set(['observatory.open-findings', 'observatory.settle-finding', 'observatory.judge-data']),
    reach: { kind: 'place', place },
    onBehalfOf: newId(),
  };
}

function standing(more: Partial<Standing>): Standing {
  return {
    day: asDay('2023-01-01'),
    counted: true,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    milieu: 'rural',
    members: 0,
    women: 0,
    youth: 0,
    ledByWomen: false,
    womenOnly: false,
    ...more,
  };
}
