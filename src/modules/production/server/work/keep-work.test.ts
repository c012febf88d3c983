import { afterAll, beforeAll, expect, test } from 'vitest';
import { addStagePhoto, dropStagePhoto, keepWork, madeBy } from '../index.ts';
import { actingFor, NOON, testProduction, type TestProduction } from '../test-production.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

const anybody = () => ({ actor: { kind: 'anonymous' } as const, db: made.db, now: NOON });

test('Khadija tells the village, the wool and the dyes, with photos of the loom', async () => {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative);
  const khadija = actingFor(cooperative);
  const told = {
    cooperative,
    product,
    village: 'Oumlil',
    threads: ['sheep-wool'],
    dyes: ['madder', 'walnut'],
    begunOn: '2024-03-01',
    endedOn: '٢٠٢٤-٠٦-١٥',
  };
  expect(await keepWork.perform(made.call(khadija), told)).toMatchObject({ ok: true });
  expect(await keepWork.perform(made.call(khadija), { ...told, dyes: ['indigo'] })).toMatchObject({
    ok: true,
  });
  const photo = { cooperative, product, stage: 'half', agreed: 'yes', photo: made.photo, photoName: 'm.jpg' };
  expect(await addStagePhoto.perform(made.call(khadija), photo)).toMatchObject({ ok: true });
  const shown = await madeBy.ask(anybody(), { cooperative, product });
  expect(shown).toMatchObject({
    value: {
      work: { village: 'Oumlil', dyes: ['indigo'], endedOn: '2024-06-15' },
      photos: [{ stage: 'half' }],
    },
  });
  const stagePhoto = shown.ok ? shown.value.photos[0]?.stagePhotoId : undefined;
  const drop = { cooperative, product, stagePhoto };
  expect(await dropStagePhoto.perform(made.call(khadija), drop)).toMatchObject({ ok: true });
  const after = await madeBy.ask(anybody(), { cooperative, product });
  expect(after.ok && after.value.photos).toEqual([]);
});

test('what cannot be is refused by name', async () => {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative);
  const keep = (typed: object) => keepWork.perform(made.call(), { cooperative, product, ...typed });
  expect(await keep({ begunOn: '2024-06-02', endedOn: '2024-06-01' })).toMatchObject({
    code: 'ended-before-begun',
  });
  expect(await keep({ endedOn: '2025-01-02' })).toMatchObject({ code: 'day-in-future' });
  expect(await keep({ dyes: ['undyed', 'madder'] })).toMatchObject({ code: 'undyed-and-dyed' });
  expect(await keep({ begunOn: '31/02' })).toMatchObject({ code: 'invalid' });
  const photo = { cooperative, product, stage: 'half', photo: made.photo, photoName: 'm.jpg' };
  expect(await addStagePhoto.perform(made.call(), { ...photo, agreed: 'no' })).toMatchObject({
    code: 'invalid',
  });
  const stranger = made.call(actingFor(await made.cooperative()));
  expect(await addStagePhoto.perform(stranger, { ...photo, agreed: 'yes' })).toMatchObject({
    code: 'absent',
  });
});
