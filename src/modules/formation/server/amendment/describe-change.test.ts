import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile } from '../open-file.ts';
import { registerFile } from '../register-file.ts';
import { submitStep } from '../submit-step.ts';
import { person } from '../test-formation.ts';
import { describeChange } from './describe-change.ts';
import { testAmendment, type TestAmendment } from './test-amendment.ts';

let at: TestAmendment;
beforeAll(async () => {
  at = await testAmendment();
});
afterAll(() => at.close());

test('a day to come or too early, a second file and a capital too small are refused', async () => {
  const { organisationId } = await at.cooperative({ nameFr: 'Coopérative Isli', nameAr: 'تعاونية إسلي' });
  const file = await at.opened(organisationId);
  const told = { subjects: ['capital'], capital: '900' };
  expect(await at.answer(describeChange, file, { ...told, decidedOn: '2025-01-02' })).toMatchObject({
    code: 'day-in-future',
    field: 'decidedOn',
  });
  expect(await at.answer(describeChange, file, { ...told, decidedOn: '2019-01-02' })).toMatchObject({
    code: 'before-registration',
  });
  expect(await at.answer(describeChange, file, { decidedOn: '2024-12-02' })).toMatchObject({
    fields: { subjects: expect.anything() },
  });
  await at.done(describeChange, file, { ...told, decidedOn: '2024-12-02' });
  expect((await at.see(file)).missing[0]).toEqual({
    code: 'capital',
    detail: { smallest: 1000, total: 900 },
  });
  expect(await at.answer(submitStep, file)).toMatchObject({ code: 'still-missing' });
  const second = await openFile.perform(at.call(), { kind: 'amendment', group: organisationId });
  expect(second).toMatchObject({ code: 'file-open-already' });
  const clerk = person(['formation.register-file'], { kind: 'place', place: '05' });
  expect(await at.answer(registerFile, file, { outcome: 'accepted' }, clerk)).toMatchObject({ ok: false });
});
