import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cooperativeThread, registerCooperative } from '#modules/registry/server';
import { SYSTEM } from '#platform/operation';
import { acknowledgeDeposit } from './acknowledge-deposit.ts';
import { addPaper } from './add-paper.ts';
import { answerName } from './answer-name.ts';
import { bankPayments } from './bank-payments.ts';
import { enterCentral } from './enter-central.ts';
import { enterCraft } from './enter-craft.ts';
import { inviteFounder } from './login/invite-founder.ts';
import { openFile } from './open-file.ts';
import { proposeNames } from './propose-names.ts';
import { recordPayment } from './record-payment.ts';
import { registerFile } from './register-file.ts';
import { submitStep } from './submit-step.ts';
import { NOON, PHOTO, STATUTES, testFormation, WEAVERS, type TestFormation } from './test-formation.ts';
import { writeStatutes } from './write-statutes.ts';

interface Performing {
  perform(call: ReturnType<TestFormation['call']>, raw: unknown): Promise<{ ok: boolean; code?: string }>;
}

const WISHED = {
  nameFr: 'Coopérative Tizerbiyin n Aghbalo',
  nameAr: 'تعاونية تيزربيين ن أغبالو',
};

let at: TestFormation;
beforeAll(async () => {
  at = await testFormation();
});
afterAll(() => at.close());

/** Performs on the file as it is now, and expects it to be done. */
async function done(command: Performing, file: string, input: object = {}): Promise<void> {
  const answer = await refusedOr(command, file, input);
  expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
}

async function refusedOr(command: Performing, file: string, input: object = {}) {
  const { version } = (await at.see(file)).file;
  return command.perform(at.call(), { file, version, ...input });
}

async function throughName(file: string, names: object): Promise<void> {
  await done(proposeNames, file, names);
  await done(submitStep, file);
  await done(answerName, file, { outcome: 'accepted', choice: '0' });
}

async function throughCapital(file: string): Promise<void> {
  await at.found(file);
  await done(submitStep, file);
  await done(writeStatutes, file, STATUTES);
  await done(submitStep, file);
  for (const { founderId } of (await at.see(file)).founders) {
    await done(recordPayment, file, { founder: founderId, amount: '100', paidOn: '2024-12-30' });
  }
  await done(bankPayments, file, { bankedOn: '2024-12-31' });
  await done(addPaper, file, { kind: 'bank-certificate', fileName: 'banque.pdf', content: PHOTO });
  await done(submitStep, file);
}

async function throughDeposit(file: string): Promise<void> {
  for (const kind of ['signed-request', 'signed-statutes', 'member-list'])
    await done(addPaper, file, { kind, fileName: `${kind}.pdf`, content: PHOTO });
  await done(submitStep, file);
  await done(acknowledgeDeposit, file, { outcome: 'accepted', number: 'R-44' });
  await done(submitStep, file);
}

test('the weavers of Aghbalo go from an informal group to a cooperative on the same entry', async () => {
  const organisationId = await weaversOfRegister();
  const opened = await openFile.perform(at.call(), { kind: 'cooperative', group: organisationId });
  if (!opened.ok) throw new Error(opened.code);
  const { file } = opened.value;
  await throughName(file, WISHED);
  await throughCapital(file);
  const itto = await invitedItto(file);
  await throughDeposit(file);
  const numbers = { court: 'Khénifra', number: '77/2024', analyticalNumber: '12' };
  await done(registerFile, file, { outcome: 'accepted', ...numbers });
  await done(enterCentral, file, { outcome: 'accepted', number: 'C-9001' });
  await done(submitStep, file);
  await done(enterCraft, file, { outcome: 'accepted', number: 'NIA-501' });
  expect((await at.see(file)).file).toMatchObject({ state: 'done', step: 'craft' });
  await expectThread(organisationId);
  await expectOfficer(itto, organisationId);
});

/** Itto, who will preside, prepares the file herself. */
async function invitedItto(file: string): Promise<string> {
  const { file: now, founders } = await at.see(file);
  const input = { file, version: now.version, founder: founders[0]?.founderId };
  const given = await inviteFounder.perform(at.call(), input);
  if (!given.ok) throw new Error(given.code);
  return given.value.memberCode;
}

/** The same person, with the same code, is an officer now, and nobody speaks for the group beside her. */
async function expectOfficer(memberCode: string, organisationId: string): Promise<void> {
  const member = await sql`select m.name_latin, d.role from registry.member m
    join identity.mandate d on d.person_id = m.person_id and d.ended_at is null
    where m.organisation_id = ${organisationId} and m.member_code = ${memberCode}`.execute(at.db);
  expect(member.rows).toEqual([{ name_latin: 'Itto Oubella', role: 'cooperative-officer' }]);
}

/** The group as an office entered it before, with eleven women nobody wrote down one by one. */
async function weaversOfRegister(): Promise<string> {
  const group = await registerCooperative.perform(at.call(), {
    ...WEAVERS,
    kind: 'informal-group',
    registeredOn: '2019-05-02',
    women: '11',
    men: '0',
  });
  if (!group.ok) throw new Error(group.code);
  return group.value.organisationId;
}

/** The entry is a cooperative, its six founders are its members, and it counts from the day of registration. */
async function expectThread(cooperative: string): Promise<void> {
  const asked = { actor: SYSTEM, db: at.db, now: NOON };
  const thread = await cooperativeThread.ask(asked, { cooperative });
  expect(thread).toMatchObject({
    ok: true,
    value: {
      cooperative: { ...WISHED, kind: 'cooperative', state: 'registered', capitalCentimes: 240_000 },
      headcount: { source: 'counted', officers: 3, womenOfficers: 3 },
      within: { memberCount: 6 },
    },
  });
  const numbers = await sql`select scheme, value from registry.identifier
    where organisation_id = ${cooperative} order by scheme`.execute(at.db);
  expect(numbers.rows).toEqual([
    { scheme: 'central-register', value: 'C-9001' },
    { scheme: 'craft-register', value: 'NIA-501' },
    { scheme: 'local-register', value: '77/2024' },
  ]);
  const standings = await sql`select day, counted, members from registry.standing
    where organisation_id = ${cooperative} order by day`.execute(at.db);
  expect(standings.rows).toEqual([{ day: '2024-12-31', counted: true, members: 6 }]);
}

test('a file is not sent on while something is missing, and says what', async () => {
  const file = await at.open();
  expect(await refusedOr(submitStep, file)).toMatchObject({ code: 'still-missing' });
  await throughName(file, { nameFr: 'Coopérative Tafsut', nameAr: 'تعاونية تافسوت' });
  expect((await at.see(file)).missing).toEqual([{ code: 'members', detail: { fewest: 5, count: 5 } }]);
  expect(await refusedOr(writeStatutes, file, STATUTES)).toMatchObject({ ok: true });
  expect(await refusedOr(submitStep, file)).toMatchObject({ code: 'still-missing' });
  expect(
    await refusedOr(recordPayment, file, { founder: file, amount: '1', paidOn: '2024-12-31' }),
  ).toMatchObject({
    code: 'step-closed',
  });
});

test('a number already borne, a name already taken and an answer without reason are refused', async () => {
  const file = await at.open();
  await done(proposeNames, file, {
    nameFr: 'Coopérative Tizerbiyin n Aghbalo',
    nameAr: 'تعاونية تيزربيين ن أغبالو',
  });
  await done(submitStep, file);
  const near = (await at.see(file)).near[0];
  expect(near?.[0]).toMatchObject({ nameFr: 'Coopérative Tizerbiyin n Aghbalo', likeness: 1 });
  expect(await refusedOr(answerName, file, { outcome: 'accepted', choice: '0' })).toMatchObject({
    code: 'name-taken',
  });
  expect(await refusedOr(answerName, file, { outcome: 'accepted', choice: '4' })).toMatchObject({
    code: 'choice-unknown',
  });
  expect(await refusedOr(answerName, file, { outcome: 'sent-back' })).toMatchObject({
    code: 'reason-missing',
  });
  await done(answerName, file, { outcome: 'sent-back', reason: 'Ce nom existe déjà.' });
  await throughName(file, { nameFr: 'Coopérative Ilmatn', nameAr: 'تعاونية إلماتن' });
  await throughCapital(file);
  await throughDeposit(file);
  const number = { outcome: 'accepted', court: 'KHENIFRA', number: '77/2024' };
  expect(await refusedOr(registerFile, file, number)).toMatchObject({
    code: 'identifier-taken',
    field: 'number',
  });
  expect(await refusedOr(registerFile, file, { ...number, court: undefined })).toMatchObject({
    code: 'court-missing',
  });
  expect(
    await refusedOr(registerFile, file, { ...number, number: '78/2024', day: '2025-01-01' }),
  ).toMatchObject({ code: 'day-in-future' });
  expect(await refusedOr(registerFile, file, { ...number, number: '78/2024' })).toMatchObject({ ok: true });
});
