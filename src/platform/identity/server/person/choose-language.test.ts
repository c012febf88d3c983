import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePhone } from '#platform/identity';
import { newId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';
import { chooseLanguage } from './choose-language.ts';
import { messageLanguage } from './message-language.ts';
import { insertPhone } from './person.sql.ts';
import { NOON, testPeople, type TestPeople } from './test-people.ts';

let people: TestPeople;
beforeAll(async () => {
  people = await testPeople();
});
afterAll(() => people.close());

const PHONE = parsePhone('0661234567');
if (PHONE === undefined) throw new Error('a telephone is one');
const phone = PHONE;

async function somebody(language?: string) {
  const { personId } = await people.add();
  await people.trusted((tx) => insertPhone(tx, phone, personId));
  const actor: PersonActor = {
    kind: 'person',
    personId,
    mandateId: newId(),
    name: 'Itto',
    role: 'test',
    verbs: new Set([chooseLanguage.name]),
    onBehalfOf: newId(),
    reach: { kind: 'organisation' },
  };
  const choose = (typed?: string) =>
    chooseLanguage.perform({ actor, trace: 'test', db: people.db, now: NOON }, { language: typed });
  if (language !== undefined) expect(await choose(language)).toMatchObject({ ok: true });
  return { personId, choose };
}

const written = (personId?: string) =>
  people.trusted((tx) => messageLanguage(tx, { phone, ...(personId !== undefined && { personId }) }));

test('Itto is written to as she chose; a shared telephone as was chosen there, else in Arabic', async () => {
  const fadma = await somebody();
  expect(await written(fadma.personId)).toBe('ar');
  const itto = await somebody('zgh');
  expect([await written(itto.personId), await written(fadma.personId), await written()]).toEqual([
    'zgh',
    'zgh',
    'zgh',
  ]);
  const yassine = await somebody('fr');
  expect([await written(yassine.personId), await written(itto.personId)]).toEqual(['fr', 'zgh']);
  expect([await written(fadma.personId), await written()]).toEqual(['ar', 'ar']);
  expect(await yassine.choose('tachelhit')).toMatchObject({ code: 'invalid' });
  expect(await written(yassine.personId)).toBe('fr');
});
