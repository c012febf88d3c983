import { afterAll, beforeAll, expect, test } from 'vitest';
import { cooperativeThread } from '#modules/registry/server';
import { confirmDeclaration } from './confirm-declaration.ts';
import { declaration } from './declaration.ts';
import { declarationPaper } from './declaration-paper.ts';
import { declarations } from './declarations.ts';
import { returnDeclaration } from './return-declaration.ts';
import { saveDeclaration } from './save-declaration.ts';
import { sendCode } from './send-code.ts';
import { submitDeclaration } from './submit-declaration.ts';
import {
  DECLARED,
  NOON,
  someone,
  speaker,
  testDeclarations,
  type TestDeclarations,
} from './test-declarations.ts';

let house: TestDeclarations;

beforeAll(async () => {
  house = await testDeclarations();
});
afterAll(() => house.close());

test('Fatima fills it in, Khadija says the code, and the register hears it', async () => {
  const { cooperative, officer, which } = await house.entered('0612345601');
  const fatima = someone({ kind: 'place', place: '05' });
  const saved = { ...which, womenUnder35: 'quatre ?' };
  expect(await saveDeclaration.perform(house.call(fatima), saved)).toMatchObject({ ok: true });
  expect(await house.found(fatima, which)).toMatchObject({ typed: { womenUnder35: 'quatre ?' } });
  const wrong = await submitDeclaration.perform(house.call(fatima), { ...which, ...DECLARED, officers: 'x' });
  expect(wrong).toMatchObject({ code: 'invalid', fields: { officers: 'count-unreadable' } });
  expect(await submitDeclaration.perform(house.call(fatima), { ...which, ...DECLARED })).toMatchObject({
    ok: true,
  });
  expect(await submitDeclaration.perform(house.call(fatima), { ...which, ...DECLARED })).toMatchObject({
    code: 'declaration-sent',
  });
  const alone = await confirmDeclaration.perform(house.call(fatima), { ...which, way: 'officer' });
  expect(alone).toMatchObject({ code: 'code-missing' });

  expect(await sendCode.perform(house.call(fatima), { ...which, officer })).toMatchObject({ ok: true });
  const code = await house.codeOf(cooperative);
  const other = code === '123456' ? '654321' : '123456';
  expect(await confirmDeclaration.perform(house.call(fatima), { ...which, code: other })).toMatchObject({
    value: { confirmed: false },
  });
  const said = { ...which, code: `${code.slice(0, 3)} ${code.slice(3)}` };
  expect(await confirmDeclaration.perform(house.call(fatima), said)).toMatchObject({
    value: { confirmed: true },
  });

  const after = await house.found(fatima, which);
  expect(after.declaration).toMatchObject({
    state: 'confirmed',
    confirmedWay: 'code',
    assistedBy: 'Somebody',
    confirmedName: 'Khadija Ait Lahcen',
  });
  expect(after.moves.map(({ move, assists }) => [move, assists])).toEqual([
    ['submission', true],
    ['confirmation', false],
  ]);
  const thread = await cooperativeThread.ask({ actor: fatima, db: house.db, now: NOON }, { cooperative });
  expect(thread).toMatchObject({ ok: true, value: { activity: 'difficulty' } });
  const kinds = thread.ok ? thread.value.evidence.map(({ kind }) => kind) : [];
  expect(kinds.toSorted()).toEqual(['declaration', 'difficulty']);
  expect(thread.ok && thread.value.openTasks).toMatchObject([{ kind: 'contradiction', about: 'address' }]);
  if (after.declaration === undefined) return;
  const { cooperative: entry, declaration: one } = after;
  const paper = await declarationPaper({ cooperative: entry, declaration: one, locale: 'ar', now: NOON });
  expect(Buffer.from(paper.body).subarray(0, 5).toString()).toBe('%PDF-');
});

test('after five wrong codes even the right one is refused, and another must be sent', async () => {
  const { cooperative, officer, which } = await house.entered('0612345602');
  const khadija = speaker(cooperative);
  await submitDeclaration.perform(house.call(khadija), { ...which, ...DECLARED });
  await sendCode.perform(house.call(khadija), { ...which, officer });
  const code = await house.codeOf(cooperative);
  const wrong = code === '111111' ? '222222' : '111111';
  for (let tries = 0; tries < 5; tries++)
    await confirmDeclaration.perform(house.call(khadija), { ...which, code: wrong });
  expect(await confirmDeclaration.perform(house.call(khadija), { ...which, code })).toMatchObject({
    code: 'code-used-up',
  });
  const late = house.call(khadija, new Date(NOON.getTime() + 3_600_000));
  expect(await confirmDeclaration.perform(late, { ...which, code })).toMatchObject({ code: 'code-expired' });
});

test('an officer confirms what somebody else sent, not what she sent; and may send it back', async () => {
  const { cooperative, which } = await house.entered('0612345603');
  const khadija = speaker(cooperative);
  const salma = speaker(cooperative);
  await submitDeclaration.perform(house.call(khadija), { ...which, ...DECLARED });
  const way = { ...which, way: 'officer' };
  expect(await confirmDeclaration.perform(house.call(khadija), way)).toMatchObject({ code: 'code-missing' });
  const back = { ...which, reason: 'Il manque deux femmes' };
  expect(await returnDeclaration.perform(house.call(salma), back)).toMatchObject({ ok: true });
  expect(await house.found(salma, which)).toMatchObject({
    declaration: { state: 'sent-back', returnedReason: back.reason },
  });
  await submitDeclaration.perform(house.call(khadija), { ...which, ...DECLARED });
  expect(await confirmDeclaration.perform(house.call(salma), way)).toMatchObject({
    value: { confirmed: true },
  });
  expect(await saveDeclaration.perform(house.call(khadija), which)).toMatchObject({
    code: 'declaration-confirmed',
  });
});

test('out of reach there is nothing: not to see, not to fill in, not to confirm', async () => {
  const { cooperative, which } = await house.entered('0612345604');
  await submitDeclaration.perform(house.call(speaker(cooperative)), { ...which, ...DECLARED });
  const far = someone({ kind: 'place', place: '09' });
  for (const attempt of [
    saveDeclaration.perform(house.call(far), which),
    submitDeclaration.perform(house.call(far), { ...which, ...DECLARED }),
    confirmDeclaration.perform(house.call(far), { ...which, code: '123456' }),
    declaration.ask({ actor: far, db: house.db, now: NOON }, which),
    declarations.ask({ actor: far, db: house.db, now: NOON }, which),
  ])
    expect(await attempt).toMatchObject({ ok: false, code: 'absent' });
});
