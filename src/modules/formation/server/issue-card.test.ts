import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '#platform/operation';
import { addPaper } from './add-paper.ts';
import { describeActivity } from './describe-activity.ts';
import { enterCraft } from './enter-craft.ts';
import { issueCard } from './issue-card.ts';
import { keepFounder } from './keep-founder.ts';
import { paperFile } from './paper-file.ts';
import { revealNumber } from './reveal-number.ts';
import { submitStep } from './submit-step.ts';
import { person, PHOTO, testFormation, type TestFormation } from './test-formation.ts';

const RABHA = { nameLatin: 'Rabha Zaïd', gender: 'F', birthYear: '1984', address: 'Kerrouchen' };

let at: TestFormation;
beforeAll(async () => {
  at = await testFormation();
});
afterAll(() => at.close());

async function versionOf(file: string): Promise<number> {
  return (await at.see(file)).file.version;
}

test('Rabha gets a card: her number is sealed, masked, and each look is audited', async () => {
  const file = await at.open({ kind: 'sole-trader', nameFr: 'Rabha Zaïd', nameAr: undefined });
  const seals = { ...RABHA, secretNumber: 'ab 123456' };
  await keepFounder.perform(at.call(), { file, version: await versionOf(file), ...seals });
  const [founder] = (await at.see(file)).founders;
  expect(founder).toMatchObject({ nameLatin: 'Rabha Zaïd', hasNumber: true });
  expect(JSON.stringify(await at.see(file))).not.toContain('123456');
  const kept = await sql<{ sealed_number: string }>`select sealed_number from formation.founder
    where founder_id = ${founder?.founderId ?? ''}`.execute(at.db);
  expect(kept.rows[0]?.sealed_number).not.toContain('123456');
  const look = { file, founder: founder?.founderId };
  expect(await revealNumber.perform(at.call(), look)).toMatchObject({ value: { number: 'AB123456' } });
  const neighbour = person(['formation.reveal-number'], { kind: 'place', place: '06' });
  expect(await revealNumber.perform(at.call(neighbour), look)).toMatchObject({ code: 'absent' });
  const looks =
    await sql`select verb from platform.audit_entry where verb = 'formation.reveal-number'`.execute(at.db);
  expect(looks.rows).toHaveLength(1);
});

test('a card is for one person, and for receipts under the ceiling of her kind of activity', async () => {
  const file = await at.open({ kind: 'sole-trader', nameFr: 'Itto Akka', nameAr: undefined });
  await keepFounder.perform(at.call(), { file, version: await versionOf(file), ...RABHA });
  const second = await keepFounder.perform(at.call(), { file, version: await versionOf(file), ...RABHA });
  expect(second).toMatchObject({ code: 'one-person' });
  const asks = { activity: 'Henné', family: 'services', turnover: '250 000' };
  await describeActivity.perform(at.call(), { file, version: await versionOf(file), ...asks });
  expect((await at.see(file)).missing).toEqual([{ code: 'turnover', detail: { most: 200_000 } }]);
  await describeActivity.perform(at.call(), {
    file,
    version: await versionOf(file),
    ...asks,
    turnover: '90 000',
  });
  for (let step = 0; step < 2; step += 1)
    expect(await submitStep.perform(at.call(), { file, version: await versionOf(file) })).toMatchObject({
      ok: true,
    });
  const card = { file, version: await versionOf(file), outcome: 'accepted', number: 'AE-1' };
  expect(await issueCard.perform(at.call(), card)).toMatchObject({ ok: true });
  expect((await at.see(file)).file.state).toBe('done');
});

test('a craft asks three years or a diploma, a master ten; the paper is told by its bytes', async () => {
  const file = await at.open({ kind: 'craft-entry', nameFr: 'Zahra Akka' });
  await keepFounder.perform(at.call(), {
    file,
    version: await versionOf(file),
    ...RABHA,
    nameLatin: 'Zahra Akka',
  });
  const practises = async (activity: object) => {
    const given = { file, version: await versionOf(file), activity: 'Tissage', ...activity };
    await describeActivity.perform(at.call(), given);
    return (await at.see(file)).missing.map(({ code }) => code);
  };
  expect(await practises({ level: 'master', practiceYears: '9' })).toEqual([
    'master-years',
    'paper-practice-proof',
  ]);
  expect(await practises({ level: 'craftsperson', practiceYears: '2' })).toEqual([
    'craft-years',
    'paper-practice-proof',
  ]);
  expect(await practises({ level: 'craftsperson', practiceYears: '1', hasDiploma: 'yes' })).toEqual([
    'paper-diploma',
  ]);
  expect(await practises({ level: 'master', practiceYears: '10' })).toEqual(['paper-practice-proof']);
});

test('the proof of a craft is told by its bytes, and its number opens the register', async () => {
  const file = await at.open({ kind: 'craft-entry', nameFr: 'Fadma Aziki' });
  await keepFounder.perform(at.call(), { file, version: await versionOf(file), ...RABHA });
  const practice = { activity: 'Tissage', level: 'master', practiceYears: '10' };
  await describeActivity.perform(at.call(), { file, version: await versionOf(file), ...practice });
  const paper = async (content: string) =>
    addPaper.perform(at.call(), {
      file,
      version: await versionOf(file),
      kind: 'practice-proof',
      fileName: 'p.pdf',
      content,
    });
  expect(await paper(Buffer.from('MZ program').toString('base64'))).toMatchObject({
    code: 'file-kind-unknown',
    field: 'content',
  });
  expect(await paper(PHOTO)).toMatchObject({ ok: true });
  const [kept] = (await at.see(file)).papers;
  const label = await paperFile.ask({ actor: SYSTEM, db: at.db }, { file, paper: kept?.paperId });
  expect(label).toMatchObject({ value: { mediaType: 'application/pdf', name: 'p.pdf' } });
  for (let step = 0; step < 2; step += 1)
    expect(await submitStep.perform(at.call(), { file, version: await versionOf(file) })).toMatchObject({
      ok: true,
    });
  const entry = { file, version: await versionOf(file), outcome: 'accepted' };
  expect(await enterCraft.perform(at.call(), entry)).toMatchObject({ code: 'number-missing' });
  expect(await enterCraft.perform(at.call(), { ...entry, number: 'NIA-77' })).toMatchObject({ ok: true });
});
