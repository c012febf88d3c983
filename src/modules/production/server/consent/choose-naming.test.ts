import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/server';
import { chooseNaming, madeBy, myNaming, namingConsents, recordNaming, tellMakers } from '../index.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

const anybody = () => ({ actor: { kind: 'anonymous' } as const, db: made.db, now: NOON });

async function workshop() {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative);
  const names = ['Itto', 'Fadma', 'Hadda'];
  const members = [];
  for (const name of names) members.push({ name, ...(await made.member(cooperative, name)) });
  const work = Object.fromEntries(members.map(({ memberId }) => [memberId, '4']));
  await tellMakers.perform(made.call(), { cooperative, product, unit: 'days', work });
  const shown = async () => {
    const answer = await madeBy.ask(anybody(), { cooperative, product });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.makers;
  };
  return { cooperative, product, members, shown };
}

test('whatever is said, in whichever order, the public sees the names that stand and no other', async () => {
  const { cooperative, product, members, shown } = await workshop();
  const saying = fc.record({
    who: fc.nat(members.length - 1),
    agrees: fc.constantFrom('yes', 'no'),
    how: fc.constantFrom('herself', 'aloud'),
  });
  let hour = 0;
  const standing = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(saying, { minLength: 1, maxLength: 5 }), async (sayings) => {
      for (const { who, agrees, how } of sayings) {
        const member = members[who];
        if (member === undefined) continue;
        hour += 1;
        const { memberId, personId, name } = member;
        const answer =
          how === 'herself'
            ? await chooseNaming.perform(made.call(actingFor(cooperative, personId), later(hour)), {
                cooperative,
                agrees,
              })
            : await recordNaming.perform(made.call(actingFor(cooperative), later(hour)), {
                cooperative,
                member: memberId,
                agrees,
                witness: 'Yamna',
              });
        if (answer.ok && agrees === 'yes') standing.add(name);
        if (answer.ok && agrees === 'no') standing.delete(name);
        const seen = await shown();
        expect(seen?.names.map(({ nameLatin }) => nameLatin).toSorted()).toEqual([...standing].toSorted());
        expect(seen?.unnamed).toBe(members.length - standing.size);
        const everything = JSON.stringify(await madeBy.ask(anybody(), { cooperative, product }));
        for (const one of members) if (!standing.has(one.name)) expect(everything).not.toContain(one.name);
      }
    }),
    { numRuns: 12 },
  );
});

test('behind it the database itself gives the public no name that was taken back', async () => {
  const { cooperative, members } = await workshop();
  const [itto] = members;
  if (itto === undefined) throw new Error('nobody');
  const say = (agrees: string) =>
    chooseNaming.perform(made.call(actingFor(cooperative, itto.personId)), { cooperative, agrees });
  const names = () =>
    reading(
      {},
      async (db) =>
        (
          await sql<{ name: string }>`select name_latin as name from production.naming_consent
            where organisation_id = ${cooperative}`.execute(db)
        ).rows,
      made.db,
    );
  expect(await names()).toEqual([]);
  await say('yes');
  expect(await names()).toEqual([{ name: 'Itto' }]);
  await say('no');
  expect(await names()).toEqual([]);
});

test('who cannot write says it aloud before a witness; what she takes back herself stays hers', async () => {
  const { cooperative, members } = await workshop();
  const [itto, fadma] = members;
  if (itto === undefined || fadma === undefined) throw new Error('nobody');
  const khadija = actingFor(cooperative);
  const record = (member: string, agrees: string, witness = '') =>
    recordNaming.perform(made.call(khadija), { cooperative, member, agrees, witness });
  expect(await record(itto.memberId, 'yes')).toMatchObject({ code: 'witness-missing', field: 'witness' });
  expect(await record(itto.memberId, 'yes', 'Yamna')).toMatchObject({ ok: true });
  const herself = actingFor(cooperative, itto.personId);
  const mine = async () => {
    const answer = await myNaming.ask({ actor: herself, db: made.db, now: NOON }, {});
    return answer.ok ? answer.value.map(({ since }) => since) : answer.code;
  };
  expect(await mine()).toEqual([NOON]);
  await chooseNaming.perform(made.call(herself, later(1)), { cooperative, agrees: 'no' });
  expect(await mine()).toEqual([undefined]);
  expect(await record(itto.memberId, 'yes', 'Yamna')).toMatchObject({ code: 'hers-to-give' });
  const list = await namingConsents.ask({ actor: khadija, db: made.db }, { cooperative });
  expect(list.ok && list.value.members.find(({ nameLatin }) => nameLatin === 'Itto')).toMatchObject({
    tookBackHerself: true,
  });
});

test('nobody speaks for a member of another cooperative, nor with the account of a stranger', async () => {
  const [hers, other] = [await workshop(), await workshop()];
  const [itto] = other.members;
  const typed = { cooperative: other.cooperative, member: itto?.memberId, agrees: 'yes', witness: 'Yamna' };
  const khadija = made.call(actingFor(hers.cooperative));
  expect(await recordNaming.perform(khadija, typed)).toMatchObject({ code: 'absent' });
  const chosen = { cooperative: other.cooperative, agrees: 'yes' };
  expect(await chooseNaming.perform(khadija, chosen)).toMatchObject({ code: 'absent' });
});
