import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideParameter } from '#modules/law/server';
import { ANONYMOUS, type Actor } from '#platform/operation';
import { answerName } from './answer-name.ts';
import { creationFile } from './creation-file.ts';
import { creationFiles } from './creation-files.ts';
import { dropFounder } from './drop-founder.ts';
import { fileWorklist } from './file-worklist.ts';
import { keepFounder } from './keep-founder.ts';
import { openFile } from './open-file.ts';
import { proposeNames } from './propose-names.ts';
import { submitStep } from './submit-step.ts';
import { NOON, person, testFormation, WEAVERS, type TestFormation } from './test-formation.ts';

const PREPARES = [
  'open-file',
  'propose-names',
  'submit-step',
  'creation-file',
  'creation-files',
  'keep-founder',
];
const verbs = PREPARES.map((verb) => `formation.${verb}`);
const answers = ['formation.answer-name', 'formation.creation-file', 'formation.file-worklist'];
const RABHA = { nameLatin: 'Rabha Zaïd', gender: 'F', birthYear: '1984', address: 'Kerrouchen' };

let at: TestFormation;
beforeAll(async () => {
  at = await testFormation();
});
afterAll(() => at.close());

async function versionOf(file: string): Promise<number> {
  return (await at.see(file)).file.version;
}

test('Omar and the public open nothing and see nothing', async () => {
  const file = await at.open();
  const omar = person([], { kind: 'organisation' });
  const opens = (actor: Actor) => openFile.perform(at.call(actor), WEAVERS);
  expect(await opens(omar)).toMatchObject({ code: 'forbidden' });
  expect(await opens(ANONYMOUS)).toMatchObject({ code: 'anonymous' });
  const sees = (actor: Actor) => creationFile.ask({ actor, db: at.db, now: NOON }, { file });
  expect(await sees(omar)).toMatchObject({ code: 'forbidden' });
  expect(await sees(person(verbs, { kind: 'organisation' }))).toMatchObject({ code: 'absent' });
});

test('Fatima opens in her reach and nowhere else; her neighbour sees no line of it', async () => {
  const fatima = person(verbs, { kind: 'place', place: '05' });
  const names = { nameFr: 'Groupe Tamazirt', nameAr: 'مجموعة تمازيرت' };
  expect(await openFile.perform(at.call(fatima), { ...WEAVERS, ...names })).toMatchObject({ ok: true });
  const elsewhere = { ...WEAVERS, ...names, communeCode: '09.541.09.15' };
  expect(await openFile.perform(at.call(fatima), elsewhere)).toMatchObject({ code: 'forbidden' });
  const listed = async (place: string) => {
    const list = await creationFiles.ask(
      { actor: person(verbs, { kind: 'place', place }), db: at.db, now: NOON },
      {},
    );
    return list.ok ? list.value.files.map(({ title }) => title) : [];
  };
  expect(await listed('05')).toContain(names.nameFr);
  expect(await listed('06')).toEqual([]);
});

test('the officer of a neighbour cannot answer, nor see the file in her list', async () => {
  const file = await at.open();
  const names = { nameFr: 'Coopérative Tagmat', nameAr: 'تعاونية تاكمات' };
  await proposeNames.perform(at.call(), { file, version: await versionOf(file), ...names });
  await submitStep.perform(at.call(), { file, version: await versionOf(file) });
  const version = await versionOf(file);
  const answer = { file, version, outcome: 'accepted', choice: '0' };
  const neighbour = person(answers, { kind: 'place', place: '03.061' });
  expect(await answerName.perform(at.call(neighbour), answer)).toMatchObject({ code: 'absent' });
  const waits = async (place: string) => {
    const actor = person(answers, { kind: 'place', place });
    const list = await fileWorklist.ask({ actor, db: at.db, now: NOON }, {});
    return list.ok && list.value.files.some(({ fileId }) => fileId === file);
  };
  expect([await waits('03.061'), await waits('05')]).toEqual([false, true]);
  expect((await at.see(file)).file).toMatchObject({ dueOn: '2025-01-03', state: 'with-office' });
});

test('one group has one open file, and a cooperative is no group', async () => {
  const file = await at.open();
  const { organisationId: group } = (await at.see(file)).file;
  expect(await openFile.perform(at.call(), { kind: 'cooperative', group })).toMatchObject({
    code: 'file-open-already',
  });
  expect(await openFile.perform(at.call(), { kind: 'cooperative', group: file })).toMatchObject({
    code: 'absent',
  });
  expect(await openFile.perform(at.call(), { kind: 'cooperative', nameFr: 'Seule' })).toMatchObject({
    code: 'required',
    field: 'communeCode',
  });
});

test('a founder who has not paid may be taken out, and another version is stale', async () => {
  const file = await at.open();
  const names = { nameFr: 'Coopérative Asif', nameAr: 'تعاونية أسيف' };
  const early = await keepFounder.perform(at.call(), { file, version: await versionOf(file), ...RABHA });
  expect(early).toMatchObject({ code: 'step-closed' });
  await proposeNames.perform(at.call(), { file, version: await versionOf(file), ...names });
  await submitStep.perform(at.call(), { file, version: await versionOf(file) });
  await answerName.perform(at.call(), {
    file,
    version: await versionOf(file),
    outcome: 'accepted',
    choice: '0',
  });
  await at.found(file);
  const [first, second] = (await at.see(file)).founders;
  const version = await versionOf(file);
  expect(await dropFounder.perform(at.call(), { file, version, founder: first?.founderId })).toMatchObject({
    ok: true,
  });
  expect(await dropFounder.perform(at.call(), { file, version, founder: second?.founderId })).toMatchObject({
    code: 'stale',
  });
  expect((await at.see(file)).founders).toHaveLength(5);
});

test('the law of the day a file was opened judges it to its end, whatever is decided later', async () => {
  const before = await at.open();
  const decided = await decideParameter.perform(at.call(), {
    parameter: 'fewest-members',
    value: '7',
    fromDay: '2025-02-01',
    article: 'Loi de finances inventée, art. 3',
    mark: 'to-be-checked',
    reason: 'Pour éprouver la règle.',
    version: '0',
  });
  expect(decided).toMatchObject({ ok: true });
  const february = { ...at.call(), now: new Date('2025-02-03T12:00:00Z') };
  const names = { nameFr: 'Groupe Tasa', nameAr: 'مجموعة تاسا' };
  const opened = await openFile.perform(february, { ...WEAVERS, ...names });
  if (!opened.ok) throw new Error(opened.code);
  expect((await at.see(before)).law.fewestMembers).toBe(5);
  expect((await at.see(opened.value.file)).law.fewestMembers).toBe(7);
});
