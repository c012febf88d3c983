import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '#platform/database/server';
import { findFile, readFileBytes } from '#platform/files/server';
import { newId } from '#platform/ids';
import { CHUNK_BYTES, SHAPE, type FieldRecord } from '#platform/offline';
import { databaseScope } from '#platform/operation';
import { downloadCaseload, type CaseloadLine } from './download-caseload.ts';
import { labelFile } from './label-file.ts';
import { receiveCommands } from './receive-commands.ts';
import { receivePiece } from './receive-piece.ts';
import { coach, NOW, phoneOf, testField, VILLAGE } from './test-phone.ts';

const records: FieldRecord[] = Array.from({ length: 7 }, (_, at) => {
  return { kind: 'visit', id: `v${at}`, value: { number: at }, leased: true };
});
const fatima = coach('Fatima');
const hassan = coach('Hassan');
const folder = mkdtempSync(join(tmpdir(), 'twiza-offline-'));
let world: Awaited<ReturnType<typeof testField>>;

beforeAll(async () => {
  process.env.TWIZA_DATA = folder;
  world = await testField({
    name: 'visits',
    page: async (_asking, after) => {
      const from = Number(after ?? 0);
      const more = from + 3 < records.length ? String(from + 3) : undefined;
      return { records: records.slice(from, from + 3), next: more };
    },
  });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function download(held: ReadonlyMap<string, string>, actor = fatima, now = NOW) {
  const lines: CaseloadLine[] = [];
  const { db, field } = world;
  for await (const line of downloadCaseload({ actor, field, now, db }, held)) lines.push(line);
  const tags = lines.flatMap((line) => ('key' in line ? [[line.key, line.tag] as const] : []));
  return { lines, tags };
}

test('a first sync brings the whole caseload, the next only what changed and what is gone', async () => {
  const first = await download(new Map());
  expect(first.tags.length).toBe(7);
  const held = new Map(first.tags);
  expect((await download(held)).lines).toEqual([{ gone: [], records: 7 }]);
  const cut = new Map([...first.tags.slice(0, 4), ['visit/gone', 'x'] as const]);
  const rest = await download(cut);
  expect(rest.tags.map(([key]) => key)).toEqual(['visit/v4', 'visit/v5', 'visit/v6']);
  expect(rest.lines.at(-1)).toEqual({ gone: ['visit/gone'], records: 7 });
});

test('who takes a record over is warned who has it; who lost it learns whom it went to', async () => {
  const soon = new Date(NOW.getTime() + 1000);
  await download(new Map());
  const { lines } = await download(new Map(), hassan, soon);
  expect(lines[0]).toMatchObject({ key: 'visit/v0', with: 'Fatima' });
  const { device, write } = phoneOf(fatima);
  const command = write('à Hassan', { lineage: { record: 'visit/v0' } });
  const sent = {
    device,
    shape: SHAPE,
    sentAt: soon.toISOString(),
    commands: [command],
    asking: [],
    takeBack: [],
  };
  const { db, field } = world;
  const answer = await receiveCommands({ actor: fatima, trace: 'test', field, now: soon, db }, sent);
  expect(answer.receipts).toMatchObject([{ id: command.id, outcome: 'proposed', who: 'Hassan' }]);
});

const photo = Buffer.alloc(CHUNK_BYTES + 1000, 7);
const upload = {
  sha256: createHash('sha256').update(photo).digest('hex'),
  bytes: photo.length,
  mediaType: 'image/jpeg',
};
const send = (from: number, to: number, bytes = photo) => {
  return receivePiece({ actor: fatima, now: NOW, db: world.db }, upload, {
    from,
    bytes: bytes.subarray(from, to),
  });
};
const label = (file: string, organisation: string, actor = fatima) => {
  const { db, field } = world;
  return labelFile(
    { actor, field, now: NOW, db },
    { sha256: upload.sha256, file, organisation, name: 'tapis.jpg' },
  );
};

test('a photo goes on where the network broke, and lies once with its cooperative', async () => {
  const file = newId<'file'>();
  expect(await send(0, CHUNK_BYTES)).toMatchObject({ value: { received: CHUNK_BYTES, complete: false } });
  expect(await label(file, VILLAGE)).toMatchObject({ code: 'file-missing' });
  const asked = await receivePiece({ actor: fatima, now: NOW, db: world.db }, upload);
  expect(asked).toMatchObject({ value: { received: CHUNK_BYTES } });
  expect(await send(0, CHUNK_BYTES), 'a piece sent twice').toMatchObject({
    value: { received: CHUNK_BYTES },
  });
  expect(await send(CHUNK_BYTES, photo.length)).toMatchObject({ value: { complete: true } });
  expect(await label(file, VILLAGE)).toEqual({ ok: true, value: { file } });
  expect(await label(file, VILLAGE), 'a label sent twice').toEqual({ ok: true, value: { file } });
  const kept = await reading(
    databaseScope(fatima),
    (db) => findFile(db, { organisationId: VILLAGE, fileId: file }),
    world.db,
  );
  expect(kept).toMatchObject({
    name: 'tapis.jpg',
    mediaType: 'image/jpeg',
    bytes: photo.length,
    sha256: upload.sha256,
  });
  expect(
    Buffer.from((await readFileBytes({ organisationId: VILLAGE, fileId: file })) ?? []).equals(photo),
  ).toBe(true);
});

test('a content that is not what it says begins anew; one that is too large never begins', async () => {
  const [other, wrong] = [coach('Omar'), Buffer.alloc(photo.length, 9)];
  const from = { actor: other, now: NOW, db: world.db };
  await receivePiece(from, upload, { from: 0, bytes: wrong.subarray(0, CHUNK_BYTES) });
  const damaged = await receivePiece(from, upload, { from: CHUNK_BYTES, bytes: wrong.subarray(CHUNK_BYTES) });
  expect(damaged).toMatchObject({ ok: false, code: 'file-damaged' });
  expect(await receivePiece(from, upload)).toMatchObject({ value: { received: 0, complete: false } });
  const huge = { ...upload, bytes: 80 * 1024 * 1024 };
  expect(await receivePiece(from, huge)).toMatchObject({ ok: false, code: 'file-too-large' });
});

test('a photo of an organisation nobody knows, or of one out of reach, is not laid anywhere', async () => {
  expect(await label(newId(), newId())).toMatchObject({ code: 'absent' });
  const elsewhere = {
    ...coach('Omar'),
    personId: fatima.personId,
    reach: { kind: 'place', place: '09' } as const,
  };
  expect(await label(newId(), VILLAGE, elsewhere)).toMatchObject({ code: 'absent' });
});
