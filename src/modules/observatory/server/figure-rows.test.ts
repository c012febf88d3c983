import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { ANONYMOUS, type PersonActor, type Reach } from '#platform/operation';
import { asDay } from '#platform/time';
import { ROWS_A_PAGE } from '../figure-row.ts';
import { countedIn } from './counted-in.ts';
import { figureRows } from './figure-rows.ts';
import { testRegister, type Standing, type TestRegister } from './test-register.ts';

const WEAVERS = newId();
const FARMERS = newId();
let register: TestRegister;

beforeAll(async () => {
  register = await testRegister();
  await register.keep(WEAVERS, [
    standing('2019-01-01', { communeCode: '05.301.01.01', members: 9, women: 9, womenOnly: true }),
    standing('2020-01-01', { communeCode: '05.301.01.01', members: 12, women: 10 }),
  ]);
  await register.keep(FARMERS, [standing('2018-01-01', { communeCode: '06.181.01.01', members: 30 })]);
});
afterAll(() => register.close());

test('gives what the register said of each cooperative on the day', async () => {
  const found = await rows({ day: '2019-06-01', indicator: 'women-only' });
  expect(found.rows).toMatchObject([
    { organisationId: WEAVERS, since: '2019-01-01', members: 9, womenOnly: true },
  ]);
  expect((await rows({ day: '2020-06-01', indicator: 'women-only' })).rows).toEqual([]);
  expect((await rows({ day: '2020-06-01' })).rows).toHaveLength(2);
});

test('stays within the reach of the mandate', async () => {
  const brahim = person({ kind: 'place', place: '05.301' });
  const found = await rows({ day: '2020-06-01' }, brahim);
  expect(found).toMatchObject({ within: '05.301', rows: [{ organisationId: WEAVERS }] });
  expect(await ask({ place: '06' }, brahim)).toMatchObject({ ok: false, code: 'absent' });
});

test('is refused to the public and without the verb', async () => {
  expect(await figureRows.ask({ actor: ANONYMOUS, db: register.db }, {})).toMatchObject({
    code: 'anonymous',
  });
  const omar = { ...person({ kind: 'everything' }), verbs: new Set<string>() };
  expect(await ask({}, omar)).toMatchObject({ code: 'forbidden' });
});

test('tells of a row what it adds to each figure, to whom it is within reach', async () => {
  const asked = { cooperative: WEAVERS, day: '2019-06-01' };
  const counted = await countedIn.ask(
    { actor: person({ kind: 'place', place: '05.301' }), db: register.db },
    asked,
  );
  expect(counted).toMatchObject({ ok: true, value: { day: '2019-06-01', communeCode: '05.301.01.01' } });
  const lines = counted.ok ? counted.value.lines : [];
  expect(Object.fromEntries(lines.map(({ indicator, adds }) => [indicator, adds]))).toMatchObject({
    cooperatives: 1,
    members: 9,
    women: 9,
    'women-only': 1,
    'women-only-members': 9,
  });
  const elsewhere = person({ kind: 'place', place: '06' });
  expect(await countedIn.ask({ actor: elsewhere, db: register.db }, asked)).toMatchObject({ code: 'absent' });
  const neighbour = person({ kind: 'organisation' });
  expect(await countedIn.ask({ actor: neighbour, db: register.db }, asked)).toMatchObject({ code: 'absent' });
});

test('gives fifty rows a page and the way to the next', async () => {
  for (let made = 0; made < ROWS_A_PAGE; made += 1) {
    await register.keep(newId(), [standing('2021-01-01', { communeCode: '05.081.01.01' })]);
  }
  const first = await rows({ day: '2021-06-01' });
  expect(first.rows).toHaveLength(ROWS_A_PAGE);
  const second = await rows({ day: '2021-06-01', cursor: first.next });
  expect(second.rows).toHaveLength(2);
  expect(second.next).toBeUndefined();
});

function ask(input: object, actor: PersonActor = person({ kind: 'everything' })) {
  return figureRows.ask({ actor, db: register.db }, input);
}

async function rows(input: object, actor?: PersonActor) {
  const found = await ask(input, actor);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

function person(reach: Reach): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Brahim',
    role: 'registry-officer',
    verbs: new Set(['observatory.counted-in', 'observatory.figure-rows']),
    reach,
    onBehalfOf: newId(),
  };
}

function standing(day: string, more: Partial<Standing>): Standing {
  const none = { members: 0, women: 0, youth: 0, ledByWomen: false, womenOnly: false };
  return {
    day: asDay(day),
    counted: true,
    communeCode: '05.301.01.01',
    sector: 'artisanat',
    milieu: 'rural',
    ...none,
    ...more,
  };
}
