import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileBytes } from '#platform/files/server';
import { ANONYMOUS, type Actor } from '#platform/operation';
import { addDocument } from './add-document.ts';
import { admitMember } from '../member/admit-member.ts';
import { cooperativeThread } from './cooperative-thread.ts';
import { declareHeadcount } from './declare-headcount.ts';
import { describeCooperative } from './describe-cooperative.ts';
import { documentFile } from './document-file.ts';
import { memberOf, NOON, officeOf, officerOf, testTending, type TestTending } from './test-tending.ts';

const folder = mkdtempSync(join(tmpdir(), 'twiza-documents-'));
let at: TestTending;
beforeAll(async () => {
  process.env.TWIZA_DATA = folder;
  at = await testTending();
});
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

const PDF = Buffer.from('%PDF-1.7\nStatuts');
const statutes = {
  kind: 'statutes',
  title: 'Statuts',
  day: '2019-03-08',
  fileName: 'statuts.pdf',
  file: PDF.toString('base64'),
};

const add = (cooperative: string, change: object = {}, actor: Actor = officerOf(cooperative)) =>
  addDocument.perform(at.call(actor), { cooperative, ...statutes, visibility: 'public', ...change });

async function seenBy(actor: Actor, cooperative: string) {
  const thread = await cooperativeThread.ask({ actor, db: at.db, now: NOON }, { cooperative });
  if (!thread.ok) throw new Error(thread.code);
  return thread.value;
}

test('everybody sees what is public; people and papers, the officers and the office', async () => {
  const cooperative = await at.register();
  const member = { cooperative, nameLatin: 'Salma', gender: 'F', admittedOn: '2023-02-01' };
  await admitMember.perform(at.call(officerOf(cooperative)), member);
  await add(cooperative);
  await add(cooperative, { kind: 'minutes', title: 'Procès-verbal', visibility: 'reach' });
  const seen = async (actor: Actor) => {
    const { within, documents } = await seenBy(actor, cooperative);
    return { people: within?.members.map(({ nameLatin }) => nameLatin), documents: documents.length };
  };
  const everything = { people: ['Salma'], documents: 2 };
  const publicOnly = { people: undefined, documents: 1 };
  expect(await seen(officerOf(cooperative))).toEqual(everything);
  expect(await seen(officeOf('05.301'))).toEqual(everything);
  expect(await seen(memberOf(cooperative))).toEqual(publicOnly);
  expect(await seen(officerOf(await at.register()))).toEqual(publicOnly);
  expect(await seen(officeOf('06'))).toEqual(publicOnly);
  expect(await seen(ANONYMOUS)).toEqual(publicOnly);
});

test('a file is handed to who may see its document, and does not exist for anybody else', async () => {
  const cooperative = await at.register();
  const kept = async (visibility: string) => {
    const answer = await add(cooperative, { visibility });
    return answer.ok ? answer.value.fileId : '';
  };
  const [open, closed] = [await kept('public'), await kept('reach')];
  const ask = (actor: Actor, file: string) => documentFile.ask({ actor, db: at.db }, { cooperative, file });
  const label = { name: 'statuts.pdf', mediaType: 'application/pdf', bytes: PDF.length };
  for (const actor of [ANONYMOUS, memberOf(cooperative), officeOf('06'), officerOf(cooperative)])
    expect(await ask(actor, open)).toMatchObject({ ok: true, value: label });
  for (const actor of [officerOf(cooperative), officeOf('05')])
    expect(await ask(actor, closed)).toMatchObject({ ok: true, value: label });
  for (const actor of [ANONYMOUS, memberOf(cooperative), officeOf('06'), officerOf(await at.register())])
    expect(await ask(actor, closed)).toMatchObject({ code: 'absent' });
  const found = await ask(officerOf(cooperative), closed);
  const bytes = found.ok ? await readFileBytes(found.value) : undefined;
  expect(bytes && Buffer.from(bytes)).toEqual(PDF);
});

test.each([
  [
    'a file that is no document, whatever its name',
    { file: Buffer.from('MZ\u0090').toString('base64') },
    'file-kind-unknown',
  ],
  ['a page of the web', { file: Buffer.from('<html>%PDF-').toString('base64') }, 'file-kind-unknown'],
  [
    'a file too large',
    { file: Buffer.alloc(8 * 1024 * 1024 + 1, '%PDF-').toString('base64') },
    'file-too-large',
  ],
  ['a day to come', { day: '2025-01-01' }, 'day-in-future'],
])('refuses %s', async (_, change, code) => {
  const cooperative = await at.register();
  expect(await add(cooperative, change)).toMatchObject({ ok: false, code });
  expect((await seenBy(officerOf(cooperative), cooperative)).documents).toEqual([]);
});

test('a form without its file is told so, and nobody else adds a document', async () => {
  const cooperative = await at.register();
  expect(await add(cooperative, { file: '' })).toMatchObject({ fields: { file: 'file-missing' } });
  expect(await add(cooperative, {}, memberOf(cooperative))).toMatchObject({ code: 'forbidden' });
  expect(await add(cooperative, {}, officerOf(await at.register()))).toMatchObject({ code: 'absent' });
  expect(await add(cooperative, {}, officeOf('06'))).toMatchObject({ code: 'absent' });
});

test('the public page is written whole: what is left out is taken away', async () => {
  const cooperative = await at.register();
  const write = (page: object, actor: Actor = officerOf(cooperative)) =>
    describeCooperative.perform(at.call(actor), { cooperative, ...page });
  const page = {
    storyFr: 'Nous tissons.',
    storyAr: 'ننسج.',
    products: 'Tapis',
    phone: '05 35 00 00 01',
    opening: 'Le jeudi',
  };
  expect(await write({ ...page, activity: 'Tissage', version: '1' })).toMatchObject({ ok: true });
  expect(await seenBy(ANONYMOUS, cooperative)).toMatchObject({
    page,
    cooperative: { activity: 'Tissage', version: 2 },
  });
  expect(await write({ storyFr: 'Autre', version: '1' })).toMatchObject({ code: 'stale' });
  expect(await write({ storyFr: 'Nous tissons à Mrirt.', version: '2' })).toMatchObject({ ok: true });
  const after = await seenBy(ANONYMOUS, cooperative);
  expect(after.page).toEqual({ storyFr: 'Nous tissons à Mrirt.' });
  expect(after.cooperative.activity).toBeUndefined();
  expect(await write({ phone: '12' })).toMatchObject({ fields: { phone: 'phone-unreadable' } });
  expect(await write({ storyFr: 'x'.repeat(4_001) })).toMatchObject({ fields: { storyFr: 'too-long' } });
  expect(await write(page, officerOf(await at.register()))).toMatchObject({ code: 'absent' });
  expect(await write(page, memberOf(cooperative))).toMatchObject({ code: 'forbidden' });
});

test('numbers are declared until members are counted, on days that make sense', async () => {
  const cooperative = await at.register({ women: '5', men: '0', officers: '0', womenOfficers: '0' });
  const declare = (counts: object, actor: Actor = officerOf(cooperative)) =>
    declareHeadcount.perform(at.call(actor), {
      cooperative,
      day: '2024-01-10',
      women: '6',
      men: '٢',
      ...counts,
    });
  expect(await declare({ officers: '3', womenOfficers: '3' })).toMatchObject({ ok: true });
  expect(await seenBy(ANONYMOUS, cooperative)).toMatchObject({
    headcount: { day: '2024-01-10', source: 'declared', men: { '35-to-59': 2 } },
    ledByWomen: true,
    womenOnly: false,
  });
  expect(await declare({ day: '2025-01-01' })).toMatchObject({ code: 'day-in-future', field: 'day' });
  expect(await declare({ day: '2019-03-07' })).toMatchObject({ code: 'before-founding', field: 'day' });
  expect(await declare({ under35: '9' })).toMatchObject({ code: 'youth-above-members' });
  expect(await declare({ women: '-1', men: '1,5' })).toMatchObject({
    fields: { women: 'count-unreadable', men: 'count-unreadable' },
  });
  expect(await declare({}, officeOf('06'))).toMatchObject({ code: 'absent' });

  const small = await at.register({
    kind: 'association',
    women: '0',
    men: '0',
    officers: '0',
    womenOfficers: '0',
  });
  const member = { cooperative: small, nameLatin: 'Salma', gender: 'F', admittedOn: '2023-02-01' };
  await admitMember.perform(at.call(officerOf(small)), member);
  const again = { cooperative: small, day: '2024-02-01', women: '9', men: '0' };
  expect(await declareHeadcount.perform(at.call(officerOf(small)), again)).toMatchObject({
    code: 'members-kept-one-by-one',
  });
});
