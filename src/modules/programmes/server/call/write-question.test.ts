import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { everyQuestion } from '#platform/forms';
import { writeXlsx } from '#platform/sheets/server';
import { NADIA, NOON, person, testProgrammes, type TestProgrammes } from '../test-programmes.ts';
import { arrangeForm } from './arrange-form.ts';
import { bringForm } from './bring-form.ts';
import { draftCall } from './draft-call.ts';
import { officeCall } from './office-call.ts';
import { openCall } from './open-call.ts';
import { writeQuestion } from './write-question.ts';

let at: TestProgrammes;
let call: string;
beforeAll(async () => {
  at = await testProgrammes();
  const draft = await draftCall.perform(at.call(NADIA), { programme: 'moazara' });
  if (!draft.ok) throw new Error(draft.code);
  call = draft.value.call;
});
afterAll(() => at.close());

async function seen() {
  const answer = await officeCall.ask({ actor: NADIA, db: at.db, now: NOON }, { call });
  if (!answer.ok) throw new Error(answer.code);
  const { own, problems, faults, form } = answer.value;
  const { version } = answer.value.call;
  const names = everyQuestion(own.items).map(({ name }) => name);
  return { version, names, own, problems, faults, form };
}

async function write(typed: Readonly<Record<string, string>>, where: object = {}) {
  const { version } = await seen();
  return writeQuestion.perform(at.call(NADIA), { call, version, boxes: Object.entries(typed), ...where });
}

test('Nadia adds a part and a question to the template, moves it, changes it and takes it out', async () => {
  expect((await seen()).names).toEqual(['q2', 'q3', 'q4', 'q5']);
  expect(await write({ label_fr: 'Pièces', label_ar: 'وثائق', kind: 'section' })).toMatchObject({ ok: true });
  const quotation = { label_fr: 'Devis', label_ar: 'عرض أثمان', kind: 'document', required: 'yes' };
  expect(await write(quotation, { inside: '1' })).toMatchObject({ ok: true });
  expect(await write({ ...quotation, label_fr: 'Plan' }, { inside: '1' })).toMatchObject({ ok: true });
  expect((await seen()).names).toEqual(['q2', 'q3', 'q4', 'q5', 'devis', 'plan']);
  const arrange = async (change: object) =>
    arrangeForm.perform(at.call(NADIA), { call, version: (await seen()).version, ...change });
  expect(await arrange({ up: '1.1' })).toMatchObject({ ok: true });
  expect((await seen()).names.slice(-2)).toEqual(['plan', 'devis']);
  expect(await write({ ...quotation, label_fr: 'Devis signé', name: '' }, { at: '1.1' })).toMatchObject({
    ok: true,
  });
  expect((await seen()).names.slice(-2)).toEqual(['plan', 'devis']);
  expect(await arrange({ remove: '1.0' })).toMatchObject({ ok: true });
  const now = await seen();
  expect(now.names).toEqual(['q2', 'q3', 'q4', 'q5', 'devis']);
  expect(now.form.items.map(({ name }) => name)).toEqual(['project', 'part1', 'pieces', 'budget', 'funding']);
});

test('what cannot be read is told beside its box, and nothing changes', async () => {
  const before = await seen();
  expect(await write({ kind: 'text' })).toMatchObject({ code: 'item-without-label', field: 'label_fr' });
  expect(await write({ label_fr: 'Couleur', kind: 'one', choices: ' | Rouge' })).toMatchObject({
    code: 'choice-unreadable',
  });
  expect(await write({ label_fr: 'Nom', kind: 'text' }, { at: '9.9' })).toMatchObject({
    code: 'question-absent',
  });
  const omar = person(['write-question'], { kind: 'organisation' });
  const typed = { call, version: before.version, boxes: [['label_fr', 'Intrus']] };
  expect(await writeQuestion.perform(at.call(omar), typed)).toMatchObject({ code: 'absent' });
  const late = await writeQuestion.perform(at.call(NADIA), { ...typed, version: before.version - 1 });
  expect(late).toMatchObject({ code: 'stale' });
  expect(await seen()).toEqual(before);
});

test('questions that wait for each other keep the call from being opened, in a sentence', async () => {
  const rule = (name: string, other: string) => ({
    label_fr: name,
    name,
    kind: 'text',
    relevant: `\${${other}} = 'oui'`,
  });
  await write(rule('premier', 'second'), { inside: '1' });
  await write(rule('second', 'premier'), { inside: '1' });
  const { problems, faults } = await seen();
  expect(problems.map(({ code }) => code)).toContain('rules-in-circle');
  expect(faults.map(({ code }) => code)).toContain('form-impossible');
});

async function bring(bytes: Uint8Array, of = call) {
  const { version } = await seen();
  const content = Buffer.from(bytes).toString('base64');
  return bringForm.perform(at.call(NADIA), { call: of, version, content });
}

test('a workbook of a field office comes after the questions there are; a bad one is told', async () => {
  const before = (await seen()).names;
  expect(await bring(readFileSync('tests/fixtures/xlsform/group.xlsx'))).toMatchObject({ ok: true });
  const { names } = await seen();
  expect(names).toEqual([...before, 'family_name', 'phone_number', 'age']);
  expect(await bring(new TextEncoder().encode('no workbook'))).toMatchObject({ code: 'xls-form-unreadable' });
  expect((await seen()).names).toEqual(names);
});

test('an XLSForm with a cycle says what waits for each other, and is not opened', async () => {
  const draft = await draftCall.perform(at.call(NADIA), { programme: 'mourafaka' });
  if (!draft.ok) throw new Error(draft.code);
  ({ call } = draft.value);
  const bytes = await writeXlsx({
    sheetName: 'survey',
    columns: ['type', 'name', 'label', 'relevant'].map((header) => ({ header })),
    rows: [
      ['text', 'laine', 'Quelle laine ?', "${metier} = 'large'"],
      ['text', 'metier', 'Quel métier ?', "${laine} = 'fine'"],
    ],
    rightToLeft: false,
  });
  expect(await bring(bytes)).toMatchObject({ ok: true });
  const { problems, faults, version } = await seen();
  expect(problems).toMatchObject([{ code: 'rules-in-circle' }]);
  expect(faults.map(({ code }) => code)).toContain('form-impossible');
  const opened = await openCall.perform(at.call(NADIA), { call, version });
  expect(opened).toMatchObject({ code: 'call-has-faults' });
});
