import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { seedRoles, signInWithCode } from '#platform/identity/server';
import { databaseScope, SYSTEM, type Actor } from '#platform/operation';
import { answerName } from '../answer-name.ts';
import { creationFiles } from '../creation-files.ts';
import { dropFounder } from '../drop-founder.ts';
import { proposeNames } from '../propose-names.ts';
import { submitStep } from '../submit-step.ts';
import { NOON, person, testFormation, type TestFormation } from '../test-formation.ts';
import { inviteFounder } from './invite-founder.ts';

let at: TestFormation;
beforeAll(async () => {
  at = await testFormation();
  const roles = [{ role: 'group-officer', verbs: ['formation.creation-files', 'formation.creation-file'] }];
  await inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, roles), at.db);
});
afterAll(() => at.close());

async function withFounders(): Promise<string> {
  const file = await at.open();
  const now = async () => ({ file, version: (await at.see(file)).file.version });
  const name = file.slice(-6);
  const wish = { nameFr: `Coopérative Tiram ${name}`, nameAr: `تعاونية تيرام ${name}` };
  await proposeNames.perform(at.call(), { ...(await now()), ...wish });
  await submitStep.perform(at.call(), await now());
  await answerName.perform(at.call(), { ...(await now()), outcome: 'accepted', choice: '0' });
  await at.found(file);
  return file;
}

async function invited(file: string, actor: Actor = SYSTEM) {
  const seen = await at.see(file);
  const [founder] = seen.founders;
  const input = { file, version: seen.file.version, founder: founder?.founderId };
  return inviteFounder.perform(at.call(actor), input);
}

test('Fatima gives Itto her own way in: she enters, and sees the file of her group alone', async () => {
  const [file, other] = [await withFounders(), await at.open()];
  const fatima = person(['formation.invite-founder'], { kind: 'place', place: '05' });
  const given = await invited(file, fatima);
  if (!given.ok) throw new Error(given.code);
  const { memberCode, pin } = given.value;
  const hers = { device: 'a device of hers, long enough', address: '10.0.0.1', browser: 'Firefox' };
  const caller = { ...hers, trace: 'test', db: at.db, now: NOON };
  const entered = await signInWithCode(caller, { member: memberCode, pin });
  expect(entered).toMatchObject({ ok: true });
  const { personId } = (
    await sql<{ personId: string }>`select person_id as "personId"
    from identity.member_code where code = ${memberCode}`.execute(at.db)
  ).rows[0] ?? { personId: '' };
  const mandates = await sql`select role, on_behalf_of from identity.mandate
    where person_id = ${personId}::uuid and ended_at is null`.execute(at.db);
  const { organisationId } = (await at.see(file)).file;
  expect(mandates.rows).toEqual([{ role: 'group-officer', on_behalf_of: organisationId }]);
  const itto = person(['formation.creation-files'], { kind: 'organisation' }, organisationId);
  const list = await creationFiles.ask({ actor: itto, db: at.db, now: NOON }, {});
  expect(list.ok && list.value.files.map(({ fileId }) => fileId)).toEqual([file]);
  expect(other).not.toBe(file);
  const audit = await sql<{ record: string }>`select record from platform.audit_entry
    where verb = 'formation.invite-founder'`.execute(at.db);
  expect(audit.rows).toHaveLength(1);
  expect(JSON.stringify(audit.rows)).not.toContain(pin);
});

test('asked again she gets another PIN; taken out of the file, she speaks for it no more', async () => {
  const file = await withFounders();
  const [first, second] = [await invited(file), await invited(file)];
  if (!first.ok || !second.ok) throw new Error('she is not invited');
  expect(second.value.memberCode).toBe(first.value.memberCode);
  expect((await at.see(file)).founders[0]?.hasLogin).toBe(true);
  const seen = await at.see(file);
  const out = { file, version: seen.file.version, founder: seen.founders[0]?.founderId };
  expect(await dropFounder.perform(at.call(), out)).toMatchObject({ ok: true });
  const left = await sql`select role from identity.mandate
    where on_behalf_of = ${seen.file.organisationId} and ended_at is null`.execute(at.db);
  expect(left.rows).toEqual([]);
});

test('who does not prepare the file invites nobody, and a stale page invites nobody twice', async () => {
  const file = await withFounders();
  const neighbour = person(['formation.invite-founder'], { kind: 'place', place: '06' });
  expect(await invited(file, neighbour)).toMatchObject({ code: 'absent' });
  const seen = await at.see(file);
  const old = { file, version: seen.file.version - 1, founder: seen.founders[0]?.founderId };
  expect(await inviteFounder.perform(at.call(), old)).toMatchObject({ code: 'stale' });
});
