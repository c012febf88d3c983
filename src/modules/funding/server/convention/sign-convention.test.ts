import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import * as funding from '../index.ts';
import { drafted, LOOM, sign, signed, tried, write } from '../test-loom.ts';
import { MERYEM, NADIA, officer, testFunding, type TestFunding } from '../test-funding.ts';

let at: TestFunding;
beforeAll(async () => {
  at = await testFunding();
});
afterAll(() => at.close());

test('Nadia prepares, Meryem signs the very text, and what was promised is committed', async () => {
  const convention = await drafted(at);
  await write(at, convention, funding.proposeConvention);
  const { hash, version } = (await at.dossier(convention)).convention;
  const signing = { convention, version, hash, signedOn: '2024-06-01' };
  expect(await at.tries(NADIA, funding.signConvention, signing)).toMatchObject({ code: 'own-proposal' });
  const other = { ...signing, hash: 'another text' };
  expect(await at.tries(MERYEM, funding.signConvention, other)).toMatchObject({ code: 'text-differs' });
  expect(
    await tried(at, convention, funding.keepTerms, { ...LOOM, from: '2024-01-01', until: '2025-01-01' }),
  ).toMatchObject({
    code: 'convention-not-draft',
  });
  await at.does(MERYEM, funding.signConvention, signing);
  const seen = await at.dossier(convention);
  expect(seen.versions).toMatchObject([{ number: 1, hash }]);
  expect(seen.money).toMatchObject([
    { party: 'holder', committed: 200_000_00, paid: 0 },
    { party: 'INDH', committed: 300_000_00, paid: 0 },
  ]);
});

test('a share that does not add up is refused with both sums, and nothing of the draft is lost', async () => {
  const convention = await drafted(at, { organisation: await at.another() });
  const before = (await at.dossier(convention)).convention;
  const line = { labelFr: 'Laine', labelAr: 'صوف', cost: '1000', 'cash-INDH': '600', 'kind-holder': '300' };
  expect(await tried(at, convention, funding.keepLine, line)).toMatchObject({
    code: 'share-does-not-add-up',
    detail: { given: '900', cost: '1 000' },
  });
  expect((await at.dossier(convention)).convention).toEqual(before);
});

test('an instalment plan above the budget is refused with what is left', async () => {
  const convention = await drafted(at, { organisation: await at.another() });
  const plan = { party: 'INDH', kind: 'transfer', amount: '200000' };
  await write(at, convention, funding.keepInstalment, plan);
  expect(await tried(at, convention, funding.keepInstalment, plan)).toMatchObject({
    code: 'plan-above-budget',
    field: 'amount',
    detail: { room: '100 000', party: 'INDH' },
  });
  expect((await at.dossier(convention)).convention.content.instalments).toHaveLength(1);
});

test('a convention that breaks a rule of its call is not proposed, and says which', async () => {
  const convention = await drafted(at, { organisation: await at.another() });
  await write(at, convention, funding.keepRule, { rule: 'share(INDH) <= 59 %' });
  expect(await tried(at, convention, funding.proposeConvention)).toMatchObject({
    code: 'not-ready',
    detail: { about: 'share(INDH) <= 59 %' },
  });
  expect(await tried(at, convention, funding.keepRule, { rule: 'share(INDH' })).toMatchObject({
    code: 'rule-unreadable',
  });
});

test('an amendment is a next version chained to the one before; less money is released', async () => {
  const convention = await drafted(at, { organisation: await at.another() });
  await signed(at, convention);
  await write(at, convention, funding.amendConvention);
  const { lines } = (await at.dossier(convention)).convention.content;
  await write(at, convention, funding.dropPart, { kind: 'instalment', key: 'i2' });
  const line = { key: lines[0]?.key, labelFr: 'Métier', labelAr: 'نول', cost: '400000' };
  await write(at, convention, funding.keepLine, { ...line, 'cash-INDH': '240000', 'cash-holder': '160000' });
  await write(at, convention, funding.proposeConvention);
  const { hash } = (await at.dossier(convention)).convention;
  const without = await tried(
    at,
    convention,
    funding.signConvention,
    { hash, signedOn: '2024-09-01' },
    MERYEM,
  );
  expect(without).toMatchObject({ code: 'required', field: 'reason' });
  const reason = 'Le métier coûte moins cher que prévu.';
  await write(at, convention, funding.signConvention, { hash, signedOn: '2024-09-01', reason }, MERYEM);
  const { versions, money } = await at.dossier(convention);
  expect(versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(versions[1]?.previousHash).toBe(versions[0]?.hash);
  expect(money).toMatchObject([{ committed: 160_000_00 }, { committed: 240_000_00 }]);
});

test('what was proposed and given back is written again, and pledges nothing meanwhile', async () => {
  const convention = await drafted(at, { organisation: await at.another() });
  await write(at, convention, funding.proposeConvention);
  await write(at, convention, funding.returnConvention);
  const { convention: seen, transfers } = await at.dossier(convention);
  expect(seen.state).toBe('draft');
  expect(transfers.map(({ kind }) => kind).toSorted()).toEqual(['pledge', 'pledge', 'unpledge', 'unpledge']);
  await sign(at, convention);
  expect((await at.dossier(convention)).money[1]).toMatchObject({ party: 'INDH', committed: 300_000_00 });
});

test('all aid to one cooperative counts against a ceiling; a reasoned waiver lets it pass', async () => {
  const organisation = await at.another();
  await sign(at, await drafted(at, { organisation }));
  const convention = await drafted(at, { organisation, awarded: { programme: 'region', funder: 'region' } });
  const line = { labelFr: 'Laine', labelAr: 'صوف', cost: '100001', 'cash-region': '100001' };
  await write(at, convention, funding.dropPart, { kind: 'line', key: 'l1' });
  for (const key of ['r1', 'r2']) await write(at, convention, funding.dropPart, { kind: 'rule', key });
  await write(at, convention, funding.keepLine, line);
  await write(at, convention, funding.keepRule, { months: '36', amount: '400000' });
  await write(at, convention, funding.proposeConvention);
  const { hash } = (await at.dossier(convention)).convention;
  const signing = { hash, signedOn: '2024-09-01' };
  expect(await tried(at, convention, funding.signConvention, signing, MERYEM)).toMatchObject({
    code: 'ceiling-breached',
    detail: { sum: '400 001', ceiling: '400 000', months: 36 },
  });
  const short = { kind: 'waiver', note: 'Accord verbal', day: '2024-09-01' };
  expect(await tried(at, convention, funding.recordEvidence, short)).toMatchObject({ code: 'waiver-reason' });
  const note = 'Le comité provincial du 28 août autorise un dirham de plus, pour le transport du métier.';
  await write(at, convention, funding.recordEvidence, { ...short, note });
  await write(at, convention, funding.signConvention, signing, MERYEM);
  await write(at, convention, funding.amendConvention);
  const key = (await at.dossier(convention)).convention.content.lines[0]?.key;
  const dearer = { ...line, key, cost: '100002', 'cash-region': '100002' };
  await write(at, convention, funding.keepLine, dearer);
  await write(at, convention, funding.proposeConvention);
  const next = {
    hash: (await at.dossier(convention)).convention.hash,
    signedOn: '2024-10-01',
    reason: 'Laine',
  };
  const again = () => tried(at, convention, funding.signConvention, next, MERYEM);
  expect(await again(), 'the waiver of the first version').toMatchObject({ code: 'ceiling-breached' });
  const later = { actor: NADIA, trace: 'test', db: at.db, now: new Date('2025-01-02T09:00:00Z') };
  const { version } = (await at.dossier(convention)).convention;
  await funding.recordEvidence.perform(later, { convention, version, ...short, note });
  expect(await again()).toMatchObject({ ok: true });
});

test('a signed version is never altered, whoever acts; a neighbour sees and signs nothing', async () => {
  const change = sql`update funding.signed_version set content = '{}'`;
  const attempt = inTransaction(databaseScope(SYSTEM), (tx) => change.execute(tx), at.db);
  await expect(attempt).rejects.toThrow(/denied/);
  const convention = await drafted(at, { organisation: await at.another() });
  const neighbour = officer('Saïd', { kind: 'place', place: '09' });
  const input = { convention, version: 1 };
  expect(await at.tries(neighbour, funding.proposeConvention, input)).toMatchObject({ code: 'absent' });
  expect(
    await at.tries(at.salma, funding.keepTerms, {
      ...input,
      ...LOOM,
      from: '2024-01-01',
      until: '2024-02-01',
    }),
  ).toMatchObject({ code: 'absent' });
});

test('two who write at once: the second is told, and what the first wrote stays', async () => {
  const convention = await drafted(at, { organisation: await at.another() });
  const terms = {
    convention,
    version: 1,
    titleFr: 'Autre',
    titleAr: 'آخر',
    from: '2024-06-01',
    until: '2025-06-01',
  };
  expect(await at.tries(NADIA, funding.keepTerms, terms)).toMatchObject({ code: 'stale' });
});
