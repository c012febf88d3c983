import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerName } from './answer-name.ts';
import { proposeNames } from './propose-names.ts';
import { submitStep } from './submit-step.ts';
import { testFormation, type TestFormation } from './test-formation.ts';

let at: TestFormation;
beforeAll(async () => {
  at = await testFormation();
});
afterAll(() => at.close());

interface Performing {
  perform(call: ReturnType<TestFormation['call']>, raw: unknown): Promise<{ ok: boolean; code?: string }>;
}

async function performed(command: Performing, file: string, input: object = {}): Promise<void> {
  const { version } = (await at.see(file)).file;
  expect(await command.perform(at.call(), { file, version, ...input })).toMatchObject({ ok: true });
}

test('two clerks at once: the second is told that the file changed, and nothing is lost', async () => {
  const file = await at.open();
  await performed(proposeNames, file, { nameFr: 'Coopérative Anzar', nameAr: 'تعاونية أنزار' });
  await performed(submitStep, file);
  const { version } = (await at.see(file)).file;
  const answer = { file, version, outcome: 'accepted', choice: '0' };
  const [one, other] = await Promise.all([
    answerName.perform(at.call(), answer),
    answerName.perform(at.call(), { ...answer, outcome: 'sent-back', reason: 'Trop près d’un autre nom.' }),
  ]);
  expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
  expect([one, other].find(({ ok }) => !ok)).toMatchObject({ code: 'stale' });
  const seen = await at.see(file);
  expect(seen.outcomes).toHaveLength(1);
  expect(seen.changes.at(-1)).toMatchObject({ version: version + 1 });
});
