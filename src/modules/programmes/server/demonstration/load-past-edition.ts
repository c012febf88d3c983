import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { draftCall } from '../call/draft-call.ts';
import { keepCall } from '../call/keep-call.ts';
import { openCall } from '../call/open-call.ts';
import { adoptSelection } from '../selection/adopt-selection.ts';
import { recordDecline } from '../selection/record-decline.ts';
import { runSelection } from '../selection/run-selection.ts';
import { selectionPage } from '../selection/selection-page.ts';
import { by, presidentOf, type Cast } from './acting.ts';
import { pickApplicants, type Picked } from './applicant-pick.sql.ts';
import { done } from './done.ts';
import { quotation } from './quotation.ts';
import { assignToJurors, judge, recuse, waitingReviews } from './review-files.ts';
import { sendFile, type TypedPart } from './send-file.ts';
import { PAST_FILES } from './told-file.ts';

/** The edition of 2024, as its days went. */
const OPENS = new Date('2024-08-01T09:00:00Z');
const APPLIES = new Date('2024-09-10T17:20:00Z');
const ASSIGNS = new Date('2024-09-18T10:00:00Z');
const REVIEWS = new Date('2024-10-07T14:00:00Z');
const RUNS = new Date('2024-11-28T11:00:00Z');
const DECLINES = new Date('2024-12-16T09:30:00Z');

const REGION = '09';
const DRAW = {
  publicValue: '4-17-22-31-38-45',
  publicSource: 'Premier tirage du Loto après la clôture (valeur de démonstration)',
};
const MINUTES = {
  minutesNumber: 'PV 7/2024',
  heldOn: '2024-11-28',
  signedBy:
    'Latifa Benjelloun, présidente du comité\nOmar Chafik, conseil régional\nNadia Sebbar, secrétaire',
};

/**
 * A past edition of Moazara from its opening to a place declined after its minutes: fourteen files, three
 * jurors, one of whom has an interest, one file over which two are far apart.
 */
export async function loadPastEdition(cast: Cast): Promise<string> {
  const call = await openEdition(cast);
  const names = await applyAll(cast, call);
  await assignToJurors(cast, { call, version: 9, now: ASSIGNS });
  await reviewAll(cast, call, names);
  const nadia = by(cast, cast.nadia, RUNS);
  const { run } = await done(runSelection.perform(nadia, { call, version: 10, lot: 'lot-1', ...DRAW }));
  await done(adoptSelection.perform(nadia, { run, ...MINUTES }));
  await declineOne(cast, run);
  return call;
}

async function openEdition(cast: Cast): Promise<string> {
  const nadia = by(cast, cast.nadia, OPENS);
  const { call } = await done(draftCall.perform(nadia, { programme: 'moazara' }));
  let version = 1;
  const keep = (part: string, change: object) =>
    done(keepCall.perform(nadia, { call, version: version++, part, boxes: [], ...change }));
  await keep('about', { boxes: [['edition', '2024']] });
  await keep('dates', { boxes: [['closes_on', '2024-09-16']] });
  for (const drop of ['lots.3', 'lots.2', 'lots.1']) await keep('lots', { drop });
  await keep('lots', {
    boxes: [
      ['lots.0.lot_fr', 'Souss-Massa : coopératives'],
      ['lots.0.lot_ar', 'سوس-ماسة: التعاونيات'],
      ['lots.0.lot_region', REGION],
      ['lots.0.lot_sponsor', 'Conseil régional de Souss-Massa'],
      ['lots.0.lot_places', '6'],
      ['lots.0.lot_budget', '290000'],
    ],
  });
  const asked = [
    ['questions.5.q_kind', 'document'],
    ['questions.5.q_fr', 'Devis de l’équipement'],
    ['questions.5.q_ar', 'عرض أثمان المعدات'],
  ];
  await keep('questions', { boxes: asked });
  await done(openCall.perform(nadia, { call, version }));
  return call;
}

/** Sends every file; returns what each applicant is told of, by her organisation. */
async function applyAll(cast: Cast, call: string): Promise<ReadonlyMap<string, (typeof PAST_FILES)[number]>> {
  const applicants = await applicantsOf(cast);
  const document = { part: 'part1', question: 'q6', ...(await quotation(APPLIES)) };
  const told = new Map<string, (typeof PAST_FILES)[number]>();
  for (const [at, file] of PAST_FILES.entries()) {
    const applicant = applicants[at];
    if (applicant === undefined) continue;
    const { organisationId } = applicant;
    const actor =
      file.group === 'khadija' ? cast.khadija : presidentOf(cast, { organisationId, name: file.president });
    const now = new Date(APPLIES.getTime() + at * 3_540_000);
    const parts = partsOf(file, at);
    await sendFile(cast, { actor, now }, { call, cooperative: organisationId, parts, document });
    told.set(organisationId, file);
  }
  return told;
}

/** A cooperative of the region for each file, each of its own kind; Khadija's is her own. */
async function applicantsOf(cast: Cast): Promise<(Pick<Picked, 'organisationId'> | undefined)[]> {
  const khadija = cast.khadija.onBehalfOf;
  const kinds = ['women', 'men'].flatMap((who) => ['rural', 'urban'].map((where) => `${who}-${where}`));
  const picked = new Map<string, Picked[]>();
  for (const kind of kinds) {
    const wanted = {
      count: PAST_FILES.filter(({ group }) => group === kind).length,
      region: REGION,
      byWomen: kind.startsWith('women'),
      milieu: kind.endsWith('rural') ? ('rural' as const) : ('urban' as const),
      except: [khadija],
    };
    picked.set(kind, await reading(databaseScope(SYSTEM), (db) => pickApplicants(db, wanted), cast.db));
  }
  return PAST_FILES.map(({ group }) =>
    group === 'khadija' ? { organisationId: khadija } : picked.get(group)?.shift(),
  );
}

function partsOf({ title, summary, amount }: (typeof PAST_FILES)[number], at: number): TypedPart[] {
  const [people, own] = [18 + at * 3, 9_000 + at * 500];
  return [
    [
      'project',
      [
        ['project_title', title],
        ['project_summary', summary],
      ],
    ],
    [
      'part1',
      [
        ['q2', '1'],
        ['q3', String(people)],
        ['q4', String(Math.floor(people * 0.6))],
        ['q5', String(2 + (at % 4))],
      ],
    ],
    [
      'budget',
      [
        ['budget_lines.0.line_label', 'Équipement'],
        ['budget_lines.0.line_amount', String(amount + own)],
      ],
    ],
    [
      'funding',
      [
        ['cash_moazara', String(amount)],
        ['cash_holder', String(own)],
      ],
    ],
  ];
}

/** Every juror does what waits for her, until nothing waits: one recuses herself, one more is called. */
async function reviewAll(
  cast: Cast,
  call: string,
  told: ReadonlyMap<string, (typeof PAST_FILES)[number]>,
): Promise<void> {
  const given = new Map<string, number>();
  let recused = false;
  for (let round = 0; round < 3; round++) {
    for (const { actor } of cast.jurors.toReversed()) {
      for (const review of await waitingReviews(cast, actor, { call, now: REVIEWS })) {
        const file = told.get(review.applicantId);
        if (!recused && file?.group === 'women-urban') {
          await recuse(cast, actor, { review, now: REVIEWS });
          recused = true;
          continue;
        }
        const turn = given.get(review.applicationId) ?? 0;
        given.set(review.applicationId, turn + 1);
        const marks = file?.marks[turn] ?? file?.marks[0] ?? [];
        await judge(cast, actor, { review, marks, now: REVIEWS });
      }
    }
  }
}

/** One of those chosen gives her place up, and the next of the list is called. */
async function declineOne(cast: Cast, run: string): Promise<void> {
  const asking = { actor: cast.nadia, now: DECLINES, ...(cast.db && { db: cast.db }) };
  const page = await selectionPage.ask(asking, { run });
  const lines = page.ok ? page.value.lines : [];
  const chosen = lines.filter(({ outcome }) => outcome === 'selected');
  const declined = chosen.at(2);
  if (declined === undefined) return;
  const reason = 'Le local prévu n’est plus disponible.';
  const said = { run, application: declined.applicationId, declinedOn: '2024-12-13', reason };
  await done(recordDecline.perform(by(cast, cast.nadia, DECLINES), said));
}
