import { registerCooperative } from '#modules/registry/server';
import { newId, type OrganisationId } from '#platform/ids';
import { SYSTEM, type PersonActor } from '#platform/operation';
import { attachDocument } from './application/attach-document.ts';
import { keepApplication } from './application/keep-application.ts';
import { startApplication } from './application/start-application.ts';
import { submitApplication } from './application/submit-application.ts';
import { APPLIES, person, type TestProgrammes } from './test-programmes.ts';

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
