import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#platform/operation';
import * as funding from '../index.ts';
import { drafted, paidFirst, PDF, signed, versionOf, write } from '../test-loom.ts';
import { MERYEM, NADIA, officer, testFunding, type Performed, type TestFunding } from '../test-funding.ts';

let at: TestFunding;
beforeAll(async () => {
  at = await testFunding();
});
afterAll(() => at.close());

interface Claiming {
  readonly salma: PersonActor;
  readonly convention: string;
  readonly claim: string;
}

/** A cooperative with its first instalment paid and its own part brought, and a claim begun by its treasurer. */
async function claiming(asks?: string, awarded: { readonly programme?: string } = {}): Promise<Claiming> {
  const organisation = await at.another();
  const convention = await drafted(at, { organisation, awarded });
  await signed(at, convention);
  await paidFirst(at, convention);
  const brought = {
    kind: 'contribution',
    party: 'holder',
    amount: '120000',
    note: 'Relevé',
    day: '2024-06-20',
  };
  await write(at, convention, funding.recordEvidence, brought);
  const salma = { ...officer('Salma', { kind: 'organisation' }), onBehalfOf: at.salma.onBehalfOf };
  const own = { ...salma, onBehalfOf: (await at.dossier(convention)).convention.organisationId };
  const { claim = '' } = await at.does(own, funding.openClaim, { convention, ...(asks && { asks }) });
  return { salma: own, convention, claim };
}

async function see(claim: string, actor: PersonActor = NADIA) {
  const seen = await funding.claimDossier.ask(
    { actor, db: at.db, now: new Date('2024-12-31T12:00:00Z') },
    { claim },
  );
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
}

async function act(actor: PersonActor, claim: string, command: Performed, input: object = {}) {
  return at.does(actor, command, { claim, version: (await see(claim)).claim.version, ...input });
}

async function attempt(actor: PersonActor, claim: string, command: Performed, input: object = {}) {
  return at.tries(actor, command, { claim, version: (await see(claim)).claim.version, ...input });
}

let invoices = 0;
function invoice(amount: string, change: object = {}) {
  invoices += 1;
  return {
    line: 'l1',
    supplier: 'Sté Métal du Moyen Atlas',
    invoice: `FA-${invoices}/24`,
    invoiceDay: '2024-08-01',
    amount,
    fileName: 'facture.pdf',
    content: PDF(`facture ${invoices}`),
    ...change,
  };
}

test('three people: Salma sends, Nadia approves, Meryem accepts; funders bear it as they paid', async () => {
  const { salma, convention, claim } = await claiming('i2');
  expect(await attempt(salma, claim, funding.submitClaim)).toMatchObject({ code: 'claim-empty' });
  await act(salma, claim, funding.keepExpense, invoice('200000'));
  await act(salma, claim, funding.submitClaim);
  expect((await at.dossier(convention)).money).toMatchObject([
    { party: 'holder', justified: 80_000_00 },
    { party: 'INDH', justified: 120_000_00 },
  ]);
  expect(await attempt(salma, claim, funding.answerClaim, { answer: 'approve' })).toMatchObject({
    code: 'absent',
  });
  await act(NADIA, claim, funding.answerClaim, { answer: 'approve' });
  expect(await attempt(NADIA, claim, funding.settleClaim, { answer: 'accept' })).toMatchObject({
    code: 'same-person',
  });
  await act(MERYEM, claim, funding.settleClaim, { answer: 'accept' });
  expect((await at.dossier(convention)).money[1]).toMatchObject({ accepted: 120_000_00 });
  // 120,000 accepted of 180,000 paid is two thirds: not yet 70 %.
  const visit = { kind: 'visit', instalment: 'i2', note: 'Visite 4 validée', day: '2024-09-01' };
  await write(at, convention, funding.recordEvidence, visit);
  expect((await at.dossier(convention)).instalments[1]?.unmet).toEqual(['accepted']);
});

test('a claim that asks for an instalment is paid with it', async () => {
  const { salma, convention, claim } = await claiming('i2');
  await act(salma, claim, funding.keepExpense, invoice('180000', { earmarked: 'INDH' }));
  await act(salma, claim, funding.submitClaim);
  await act(NADIA, claim, funding.answerClaim, { answer: 'approve' });
  await act(MERYEM, claim, funding.settleClaim, { answer: 'accept' });
  const visit = { kind: 'visit', instalment: 'i2', note: 'Visite 4 validée', day: '2024-09-01' };
  await write(at, convention, funding.recordEvidence, visit);
  const { order } = await write(at, convention, funding.orderPayment, { instalment: 'i2', amount: '120000' });
  await write(at, convention, funding.approvePayment, { order }, MERYEM);
  await write(at, convention, funding.payOrder, { order, paidOn: '2024-12-31' }, MERYEM);
  expect((await see(claim)).claim.state).toBe('paid');
});

test('nothing is justified above what was paid', async () => {
  const { salma, claim } = await claiming();
  await act(salma, claim, funding.keepExpense, invoice('300000,01'));
  expect(await attempt(salma, claim, funding.submitClaim)).toMatchObject({
    code: 'justified-above-paid',
    detail: { supplier: 'Sté Métal du Moyen Atlas' },
  });
  expect((await see(claim)).claim.state).toBe('draft');
});

test('an invoice used twice, in another programme and hand, raises a case that people settle', async () => {
  const first = await claiming();
  const second = await claiming(undefined, { programme: 'moazara' });
  const same = invoice('50000', { invoice: 'FA-0090/24', ice: '001525713000048' });
  await act(first.salma, first.claim, funding.keepExpense, same);
  await act(first.salma, first.claim, funding.submitClaim);
  const again = { ...same, invoice: 'fa 0090 24', supplier: 'Metal Atlas', content: PDF('une autre photo') };
  await act(second.salma, second.claim, funding.keepExpense, again);
  await act(second.salma, second.claim, funding.submitClaim);
  const { cases } = await see(second.claim);
  expect(cases).toMatchObject([
    { match: 'invoice', firstOrganisationId: first.salma.onBehalfOf, invoice: 'fa 0090 24' },
  ]);
  expect((await see(second.claim, second.salma)).cases).toEqual([]);
  await act(NADIA, second.claim, funding.answerClaim, { answer: 'approve' });
  expect(await attempt(MERYEM, second.claim, funding.settleClaim, { answer: 'accept' })).toMatchObject({
    code: 'case-open',
  });
  const reason = 'La même facture, déjà payée à la première coopérative.';
  const settled = { case: cases[0]?.caseId, outcome: 'same-expense', reason };
  await at.does(NADIA, funding.settleCase, settled);
  expect(await at.tries(NADIA, funding.settleCase, settled)).toMatchObject({ code: 'case-settled' });
  await act(MERYEM, second.claim, funding.settleClaim, { answer: 'accept', reason });
  const { claim, expenses } = await see(second.claim);
  expect(claim.state).toBe('partly-accepted');
  expect(expenses[0]?.accepted).toBe(0);
});

test('the same file under another number raises a case too', async () => {
  const { salma, claim } = await claiming();
  const content = PDF('la même page');
  await act(salma, claim, funding.keepExpense, invoice('1000', { content }));
  await act(salma, claim, funding.keepExpense, invoice('2000', { content }));
  await act(salma, claim, funding.submitClaim);
  expect((await see(claim)).cases).toMatchObject([{ match: 'file' }]);
});

test('a claim sent back loses nothing, is mended, and counts its invoices once', async () => {
  const { salma, convention, claim } = await claiming();
  await act(salma, claim, funding.keepExpense, invoice('100000'));
  await act(salma, claim, funding.submitClaim);
  const asks = { answer: 'ask-changes' };
  expect(await attempt(NADIA, claim, funding.answerClaim, asks)).toMatchObject({ code: 'required' });
  await act(NADIA, claim, funding.answerClaim, { ...asks, reason: 'Le bon de livraison manque.' });
  expect((await at.dossier(convention)).money[1]).toMatchObject({ justified: 0 });
  await act(salma, claim, funding.keepExpense, invoice('50000'));
  await act(salma, claim, funding.submitClaim);
  const { cases, steps } = await see(claim);
  expect(cases).toEqual([]);
  expect(steps.map(({ move }) => move)).toEqual(['submit', 'ask-changes', 'submit']);
  expect((await at.dossier(convention)).money[1]).toMatchObject({ justified: 90_000_00 });
});

test('finance accepts a part, never more than claimed; what it rejects may be recovered', async () => {
  const { salma, convention, claim } = await claiming();
  await act(salma, claim, funding.keepExpense, invoice('180000', { earmarked: 'INDH' }));
  await act(salma, claim, funding.submitClaim);
  await act(NADIA, claim, funding.answerClaim, { answer: 'approve' });
  const { expenses } = await see(claim);
  const field = `accepted-${expenses[0]?.expenseId}`;
  const more = { answer: 'accept', [field]: '180000,01' };
  expect(await attempt(MERYEM, claim, funding.settleClaim, more)).toMatchObject({
    code: 'accepted-above-claimed',
  });
  const part = { answer: 'accept', [field]: '150000' };
  expect(await attempt(MERYEM, claim, funding.settleClaim, part)).toMatchObject({ code: 'required' });
  await act(MERYEM, claim, funding.settleClaim, { ...part, reason: 'Le transport n’est pas prévu.' });
  const { orders, money } = await at.dossier(convention);
  expect(money[1]).toMatchObject({ accepted: 150_000_00 });
  const [order] = orders;
  const version = await versionOf(at, convention);
  const back = { convention, version, order: order?.orderId, amount: '30000', reason: 'Somme rejetée.' };
  await at.does(MERYEM, funding.recoverPayment, back);
  const too = { ...back, version: version + 1, amount: '0,01' };
  expect(await at.tries(MERYEM, funding.recoverPayment, too)).toMatchObject({ code: 'recovery-of-accepted' });
});
