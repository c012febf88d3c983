import {
  disputedScores,
  pointsToLookAt,
  saidIn,
  type ActionPoint,
  type FieldCooperative,
  type Visit,
} from '#modules/accompaniment';
import * as accompaniment from '#modules/accompaniment/server';
import * as registry from '#modules/registry/server';
import { actorThen } from '#platform/identity/server';
import type { FieldRecord } from '#platform/offline';
import type { Field, FieldSource } from '#platform/offline/server';
import { placeName } from '#platform/territory';
import { LOCALES, type Dictionary, type Locale } from '#platform/text';
import { allMessages } from './all.messages.ts';

const AT_ONCE = 50;
/** The instrument in force, under a name of its own: what a visit begins with. */
const CURRENT = 'current';
const VISIT_RECORD = /^visit\/([0-9a-f-]{36})$/;
const OVER: readonly string[] = ['validated', 'cancelled'];

/** What a coach takes along: her cooperatives with their visits; the instruments and her sessions first. */
const caseload: FieldSource = {
  name: 'caseload',
  async page(asking, after) {
    const found = await accompaniment.fieldCaseload.ask(asking, { after, limit: AT_ONCE });
    if (!found.ok) return { records: [] };
    const { instruments, sessions, cooperatives, next, today } = found.value;
    const proposed = after === undefined ? await proposalRecords(asking) : [];
    const current = instruments.filter(({ publishedOn }) => publishedOn <= today).at(-1);
    const named = instruments.map((one) => ({ id: `${one.instrument}-${one.version}`, value: one }));
    const records: FieldRecord[] = [
      ...[...named, ...(current ? [{ id: CURRENT, value: current }] : [])].map((one) => {
        return { kind: 'instrument', ...one };
      }),
      ...sessions.map(({ sessionId, title, day }) => {
        return { kind: 'session', id: sessionId, day, value: { session: sessionId, title, day } };
      }),
      ...proposed,
      ...cooperatives.flatMap(recordsOf),
    ];
    return { records, next };
  },
};

/** Composition: what modules give to phones. A phone queues these commands and takes these records along. */
export const FIELD: Field = {
  commands: [
    accompaniment.addVisitNote,
    accompaniment.confirmVisit,
    accompaniment.explainFinding,
    accompaniment.finishVisit,
    accompaniment.missVisit,
    accompaniment.proposeVisit,
    accompaniment.rescheduleVisit,
    accompaniment.savePoint,
    accompaniment.saveScores,
    accompaniment.settlePoint,
    accompaniment.settleProposals,
    accompaniment.startVisit,
    accompaniment.takeAttendance,
    registry.keepPortrait,
    registry.recordEvidence,
    registry.withdrawPortrait,
  ],
  converters: [],
  actorThen,
  sources: [caseload],
  communeOf: async (db, organisation) =>
    (await registry.entrySummary(db, organisation))?.cooperative.communeCode,
  async lastHandOn(asking, record) {
    const visit = VISIT_RECORD.exec(record)?.[1];
    if (visit === undefined) return undefined;
    const found = await accompaniment.lastHand.ask(asking, { visit });
    return found.ok ? found.value : undefined;
  },
};

/** What the pages of the phone say: a part of the words, small enough to take along. */
const SPOKEN =
  /^(offline|field|ui)\.|^(accompaniment|operation)\.(refusal|invalid|proposed)\.|^registry\.refusal\.portrait-/;

/** The words a phone takes along in a language. */
export function fieldWords(locale: Locale): Dictionary {
  const words = allMessages()[locale];
  return Object.fromEntries(Object.entries(words).filter(([key]) => SPOKEN.test(key)));
}

/** What others did for cooperatives that are hers now, visit by visit, for her to take up or let go. */
async function proposalRecords(asking: Parameters<FieldSource['page']>[0]): Promise<FieldRecord[]> {
  const found = await accompaniment.proposals.ask(asking, {});
  const visits = found.ok ? found.value.visits.filter(({ asks }) => asks === 'take-up') : [];
  return [...Map.groupBy(visits, ({ visitId }) => visitId)].map(([visit, groups]) => {
    const { nameFr, nameAr, ordinal: number } = groups[0] ?? {};
    const work = groups.flatMap(({ by, proposals }) =>
      proposals.map((one) => ({ command: one.command, by, madeAt: one.madeAt, ...saidIn(one) })),
    );
    return { kind: 'proposal', id: visit, value: { visit, nameFr, nameAr, number, work } };
  });
}

/** A cooperative for the roll, the photos its members agreed to, its visits that are not over. */
function recordsOf(cooperative: FieldCooperative): FieldRecord[] {
  const { organisationId, nameFr, nameAr, members } = cooperative;
  const roll = members.map((one) => ({ member: one.memberId, name: one.nameLatin, nameAr: one.nameArabic }));
  const value = { organisation: organisationId, nameFr, nameAr, members: roll };
  const visits = cooperative.visits.filter(({ state }) => !OVER.includes(state));
  return [
    { kind: 'cooperative', id: organisationId, value },
    ...cooperative.portraits.map(({ memberId, picture }) => {
      return { kind: 'portrait', id: memberId, value: { picture } };
    }),
    ...visits.map((visit) => visitRecordOf(visit, cooperative)),
  ];
}

function visitRecordOf(visit: Visit, { nameFr, nameAr, ...cooperative }: FieldCooperative): FieldRecord {
  const { visitId, ordinal, state, kind, organisationId } = visit;
  const day = visit.day ?? visit.dueOn;
  const assessment = cooperative.assessments.find((one) => one.visitId === visitId);
  const own = assessment && `${assessment.instrument}-${assessment.version}`;
  const answers = Object.entries(assessment?.answers ?? {}).map(([item, answer]) => ({ item, ...answer }));
  const value = {
    visit: visitId,
    number: ordinal,
    state,
    day,
    organisation: organisationId,
    nameFr,
    nameAr,
    place: Object.fromEntries(LOCALES.map((one) => [one, placeName(cooperative.communeCode, one)])),
    instrument: own ?? CURRENT,
    mayLeaveOut: kind === 'follow-up',
    phone: cooperative.phone,
    answers,
    disputed: assessment === undefined ? {} : disputedScores(assessment),
    explained: assessment?.reasons ?? {},
    openPoints: pointsToLookAt(cooperative.points, visitId).map((one) => pointOf(one, visitId)),
    points: cooperative.points.filter((one) => one.visitId === visitId).map((one) => pointOf(one, '')),
    notes: [],
  };
  return { kind: 'visit', id: visitId, value, day, leased: true };
}

function pointOf({ pointId, what, owner, dueOn, item, state, lookedAt }: ActionPoint, visitId: string) {
  return { point: pointId, what, owner, dueOn, item, ...(lookedAt === visitId && { outcome: state }) };
}
