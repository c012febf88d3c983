import { registerCooperative } from '#modules/registry/server';
import { newId, type OrganisationId } from '#platform/ids';
import { SYSTEM, type PersonActor } from '#platform/operation';
import { attachDocument } from './application/attach-document.ts';
import { keepApplication } from './application/keep-application.ts';
import { startApplication } from './application/start-application.ts';
import { submitApplication } from './application/submit-application.ts';
import { draftCall } from './call/draft-call.ts';
import { keepCall } from './call/keep-call.ts';
import { openCall } from './call/open-call.ts';
import { addPanelMember } from './review/add-panel-member.ts';
import { assignReviews } from './review/assign-reviews.ts';
import { declareInterest } from './review/declare-interest.ts';
import { myReviews } from './review/my-reviews.ts';
import { signAgreement } from './review/sign-agreement.ts';
import { submitReview } from './review/submit-review.ts';
import { APPLIES, NADIA, person, type TestProgrammes } from './test-programmes.ts';

const ANSWERS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'project',
    [
      ['project_title', 'Apprendre à vendre'],
      ['project_summary', 'Suivre les formations et recevoir les visites'],
    ],
  ],
  [
    'part1',
    [
      ['q2', 'Tapis'],
      ['q3', '120 000'],
      ['q4', 'Vendre mieux'],
      ['q5', 'yes'],
    ],
  ],
];

/** A young cooperative that sent its file for a call of Mourafaka. */
export async function sentFile(
  at: TestProgrammes,
  call: string,
  about: {
    readonly name: string;
    readonly communeCode?: string;
    readonly women?: string;
    /** Questions answered by a document. */
    readonly documents?: readonly string[];
  },
): Promise<{ readonly organisationId: OrganisationId; readonly application: string }> {
  const registered = await registerCooperative.perform(at.call(SYSTEM), {
    kind: 'cooperative',
    nameFr: about.name,
    nameAr: about.name,
    communeCode: about.communeCode ?? '05.301.03.07',
    sector: 'artisanat',
    registeredOn: '2024-01-10',
    filedDay: '2024-01-10',
    women: about.women ?? '6',
    men: '4',
  });
  if (!registered.ok) throw new Error(registered.code);
  const { organisationId } = registered.value;
  const actor = person(APPLIES, { kind: 'organisation' }, organisationId);
  const lot = { cooperative: organisationId, call, lot: 'lot-1' };
  const started = await startApplication.perform(at.call(actor), lot);
  if (!started.ok) throw new Error(started.code);
  const { application } = started.value;
  for (const [index, [part, boxes]] of ANSWERS.entries())
    await keepApplication.perform(at.call(actor), { application, version: index + 1, part, boxes });
  const documents = about.documents ?? [];
  for (const [index, question] of documents.entries()) {
    const content = Buffer.from(`%PDF-1.7 ${question}`).toString('base64');
    const paper = { part: 'part1', question, fileName: `${question}.pdf`, content };
    await attachDocument.perform(at.call(actor), { application, version: index + 3, ...paper });
  }
  const ready = { application, version: documents.length + 3 };
  const sent = await submitApplication.perform(at.call(actor), ready);
  if (!sent.ok) throw new Error(`${sent.code} ${JSON.stringify(sent)}`);
  return { organisationId, application };
}

/** A juror, with her own house. */
export function juror(): PersonActor {
  return person(
    ['sign-agreement', 'my-reviews', 'review-file', 'review-document', 'declare-interest', 'submit-review'],
    { kind: 'organisation' },
    newId<'organisation'>(),
  );
}

/** A call of one place that closes on 15 January 2025. */
export async function callOfOnePlace(at: TestProgrammes): Promise<string> {
  const draft = await draftCall.perform(at.call(NADIA), { programme: 'mourafaka' });
  if (!draft.ok) throw new Error(draft.code);
  const read = { call: draft.value.call };
  const dates = { part: 'dates', boxes: [['closes_on', '2025-01-15']] };
  await keepCall.perform(at.call(NADIA), { ...read, version: 1, ...dates });
  const lots = { part: 'lots', boxes: [['lots.0.lot_places', '1']] };
  await keepCall.perform(at.call(NADIA), { ...read, version: 2, ...lots });
  const opened = await openCall.perform(at.call(NADIA), { ...read, version: 3 });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return draft.value.call;
}

interface Judging {
  readonly call: string;
  readonly jurors: readonly PersonActor[];
  /** What every juror gives each criterion, by the name of the file. */
  readonly marks: ReadonlyMap<string, number>;
  readonly now: Date;
}

/** Once closed, every file of a call is read and marked by everybody of its panel. */
export async function judged(at: TestProgrammes, { call, jurors, marks, now }: Judging): Promise<void> {
  for (const one of jurors) {
    const signed = { communeCode: '06.181.01.01', organisationName: 'Jury', agreed: 'yes' };
    await signAgreement.perform(at.call(one, now), signed);
    await addPanelMember.perform(at.call(NADIA, now), { call, person: one.personId });
  }
  await assignReviews.perform(at.call(NADIA, now), { call, version: 4 });
  for (const one of jurors) await reviewAll(at, one, { marks, now });
}

async function reviewAll(
  at: TestProgrammes,
  one: PersonActor,
  { marks, now }: Pick<Judging, 'marks' | 'now'>,
): Promise<void> {
  const mine = await myReviews.ask({ actor: one, db: at.db, now }, {});
  for (const review of mine.ok ? mine.value.reviews : []) {
    const read = { review: review.reviewId };
    await declareInterest.perform(at.call(one, now), { ...read, version: 1, interest: 'none' });
    const boxes = ['c1', 'c2', 'c3'].flatMap((key) => [
      [`mark_${key}`, String(marks.get(review.nameFr))],
      [`reason_${key}`, 'vu dans le dossier'],
    ]);
    const sent = await submitReview.perform(at.call(one, now), { ...read, version: 2, boxes });
    if (!sent.ok) throw new Error(JSON.stringify(sent));
  }
}
