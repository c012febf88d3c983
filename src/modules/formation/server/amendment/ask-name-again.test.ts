import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerName } from '../answer-name.ts';
import { proposeNames } from '../propose-names.ts';
import { submitStep } from '../submit-step.ts';
import { testFormation, type TestFormation } from '../test-formation.ts';
import { askNameAgain } from './ask-name-again.ts';

let at: TestFormation;
beforeAll(async () => {
  at = await testFormation();
});
afterAll(() => at.close());

interface Performing {
  perform(call: ReturnType<TestFormation['call']>, raw: unknown): Promise<{ ok: boolean; code?: string }>;
}

async function done(command: Performing, file: string, input: object = {}) {
  const { version } = (await at.see(file)).file;
  expect(await command.perform(at.call(), { file, version, ...input })).toMatchObject({ ok: true });
}

test('an expired name is asked again, and the file goes on where it was, with all its answers', async () => {
  const file = await at.open();
  await done(proposeNames, file, { nameFr: 'Coopérative Tudert', nameAr: 'تعاونية تودرت' });
  await done(submitStep, file);
  await done(answerName, file, { outcome: 'accepted', choice: '0' });
  await at.found(file);
  await done(submitStep, file);
  const later = { ...at.call(), now: new Date('2026-06-01T12:00:00Z') };
  const { version } = (await at.see(file)).file;
  expect(await askNameAgain.perform(at.call(), { file, version })).toMatchObject({ code: 'name-valid' });
  expect(await askNameAgain.perform(later, { file, version })).toMatchObject({ ok: true });
  expect((await at.see(file)).file).toMatchObject({ step: 'name', state: 'open', resumesAt: 'statutes' });
  await done(submitStep, file);
  await done(answerName, file, { outcome: 'accepted', choice: '0' });
  const seen = await at.see(file);
  expect(seen.file).toMatchObject({ step: 'statutes', state: 'open' });
  expect(seen.file.resumesAt).toBeUndefined();
  expect(seen.founders).toHaveLength(6);
});
