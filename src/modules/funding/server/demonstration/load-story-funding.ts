import type { Db } from '#platform/database/server';
import { SYSTEM, type Actor } from '#platform/operation';
import { dayOf } from '#platform/time';
import { conventionDossier } from '../convention/convention-dossier.ts';
import { keepInstalment } from '../convention/keep-instalment.ts';
import { keepLine } from '../convention/keep-line.ts';
import { keepObligation } from '../convention/keep-obligation.ts';
import { keepRule } from '../convention/keep-rule.ts';
import { keepTerms } from '../convention/keep-terms.ts';
import { openConvention } from '../convention/open-convention.ts';
import { proposeConvention } from '../convention/propose-convention.ts';
import { recordAward } from '../convention/record-award.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import { signConvention } from '../convention/sign-convention.ts';
import { keepExpense } from '../claim/keep-expense.ts';
import { openClaim } from '../claim/open-claim.ts';
import { submitClaim } from '../claim/submit-claim.ts';
import { approvePayment } from '../payment/approve-payment.ts';
import { orderPayment } from '../payment/order-payment.ts';
import { payOrder } from '../payment/pay-order.ts';
import { recordOutcome } from '../result/record-outcome.ts';
import { done, type Told } from './done.ts';
import { invoiceFile } from './invoice-file.ts';
import * as written from './story-convention.ts';

/** Who tells it, and for whom. */
export interface StoryFunding {
  readonly nadia: Actor;
  readonly meryem: Actor;
  readonly salma: Actor;
  /** Taytmatin, Salma's; and a carpet cooperative that shows the same invoice first. */
  readonly taytmatin: string;
  readonly carpets?: string | undefined;
  readonly now: Date;
  readonly db?: Db;
}

/**
 * Nadia and Meryem carry two invented conventions as far as they go: INDH bought a press for Taytmatin and
 * paid a first transfer; Salma justifies it with an invoice that a carpet cooperative has shown before.
 */
export async function loadStoryFunding(story: StoryFunding): Promise<void> {
  const { taytmatin, carpets, salma } = story;
  const day = daysOf(story);
  if (carpets !== undefined) {
    const loom = await agree(story, carpets, written.carpets(day));
    await pay(story, loom, { instalment: 'i1', amount: '20000' });
    await justify(story, loom, SYSTEM);
  }
  const press = await agree(story, taytmatin, written.press(day));
  const { tell } = told(story, press);
  const shown = { instalment: 'i1', note: 'Devis et procès-verbal du comité', day: day(-169) };
  await tell(story.nadia, recordEvidence, { ...shown, kind: 'documents' });
  const delivered = { ...shown, kind: 'delivery', note: 'Presse livrée et essayée', day: day(-120) };
  await tell(story.nadia, recordEvidence, delivered);
  await pay(story, press, { instalment: 'i1', amount: '66000', account: '3.1.04.06' });
  const visited = { kind: 'visit', instalment: 'i2', note: 'Atelier prêt', day: day(-82) };
  await tell(story.nadia, recordEvidence, visited);
  await pay(story, press, { instalment: 'i2', amount: '30000' });
  const brought = { kind: 'contribution', party: 'holder', amount: '44000', note: 'Relevé bancaire' };
  await tell(story.nadia, recordEvidence, { ...brought, day: day(-57) });
  await justify(story, press, salma);
}

/** From the award to the signature; what changed since, where something did. */
async function agree(story: StoryFunding, organisation: string, wanted: written.Story): Promise<string> {
  const { nadia, meryem } = story;
  const day = daysOf(story);
  const signedOn = day(-183);
  const { award } = await done(story, nadia, recordAward, { ...wanted.award, organisation });
  const { convention = '' } = await done(story, nadia, openConvention, { award });
  const { tell, hash } = told(story, convention);
  const { titleFr, titleAr } = wanted.award;
  await tell(nadia, keepTerms, { titleFr, titleAr, from: signedOn, until: day(181) });
  for (const one of wanted.lines) await tell(nadia, keepLine, one);
  for (const one of wanted.obligations) await tell(nadia, keepObligation, one);
  for (const one of wanted.instalments) await tell(nadia, keepInstalment, one);
  for (const one of wanted.rules) await tell(nadia, keepRule, one);
  for (const one of wanted.valuations) await tell(nadia, recordEvidence, { ...one, kind: 'valuation' });
  await tell(nadia, proposeConvention, {});
  await tell(meryem, signConvention, { signedOn, hash: await hash() });
  for (const one of wanted.outcomes) await done(story, nadia, recordOutcome, { ...one, award });
  return convention;
}

/** Nadia prepares, Meryem approves and pays. */
async function pay(story: StoryFunding, convention: string, order: object): Promise<void> {
  const { tell, today } = told(story, convention);
  const made = await tell(story.nadia, orderPayment, order);
  await tell(story.meryem, approvePayment, { order: made['order'] });
  await tell(story.meryem, payOrder, { order: made['order'], paidOn: await today() });
}

/** A treasurer shows the invoice of the story and sends it. */
async function justify(story: StoryFunding, convention: string, treasurer: Actor): Promise<void> {
  const { claim } = await done(story, treasurer, openClaim, { convention });
  const shown = written.invoice(daysOf(story));
  const file = { fileName: 'facture.pdf', content: invoiceFile(`${shown.supplier} ${convention}`) };
  await done(story, treasurer, keepExpense, { ...shown, ...file, claim, version: 1 });
  await done(story, treasurer, submitClaim, { claim, version: 2 });
}

/** The days of the story, counted back from the day it is told. */
function daysOf({ now }: StoryFunding) {
  return written.storyDays(dayOf(now));
}

/** Tells something of a convention on the version that is there. */
function told(story: StoryFunding, convention: string) {
  const seen = async () => {
    const asking = { actor: SYSTEM, now: story.now, ...(story.db && { db: story.db }) };
    const answer = await conventionDossier.ask(asking, { convention });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  return {
    hash: async () => (await seen()).convention.hash,
    today: async () => (await seen()).today,
    async tell(actor: Actor, command: Told, input: object) {
      const { version } = (await seen()).convention;
      return done(story, actor, command, { ...input, convention, version });
    },
  };
}
