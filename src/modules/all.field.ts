import * as accompaniment from '#modules/accompaniment/server';
import type { CaseloadLine } from '#modules/accompaniment';
import * as registry from '#modules/registry/server';
import type { FieldRecord } from '#platform/offline';
import type { Field, FieldSource } from '#platform/offline/server';
import { placeName } from '#platform/territory';
import type { Dictionary, Locale } from '#platform/text';
import { allMessages } from './all.messages.ts';

/** The visits a coach takes along: of each of her cooperatives, the one that comes next. */
const visits: FieldSource = {
  name: 'visits',
  async page(asking) {
    const found = await accompaniment.caseload.ask(asking, {});
    return { records: found.ok ? found.value.lines.flatMap(visitOf) : [] };
  },
};

/** Composition: what modules give to phones. A phone queues these commands and takes these records along. */
export const FIELD: Field = {
  commands: [
    accompaniment.confirmVisit,
    accompaniment.finishVisit,
    accompaniment.missVisit,
    accompaniment.proposeVisit,
    accompaniment.rescheduleVisit,
    accompaniment.startVisit,
    registry.recordEvidence,
  ],
  converters: [],
  sources: [visits],
  communeOf: async (db, organisation) =>
    (await registry.entrySummary(db, organisation))?.cooperative.communeCode,
};

/** What the pages of the phone say: a part of the words, small enough to take along. */
const SPOKEN = /^(offline|field|ui)\.|^(accompaniment|operation)\.(refusal|invalid)\./;

/** The words a phone takes along in a language. */
export function fieldWords(locale: Locale): Dictionary {
  const words = allMessages()[locale];
  return Object.fromEntries(Object.entries(words).filter(([key]) => SPOKEN.test(key)));
}

/** A visit as the field page reads it. */
function visitOf({ next, nameFr, nameAr, communeCode }: CaseloadLine): FieldRecord[] {
  if (next === undefined) return [];
  const day = next.day ?? next.dueOn;
  const value = {
    visit: next.visitId,
    number: next.ordinal,
    state: next.state,
    day,
    organisation: next.organisationId,
    nameFr,
    nameAr,
    place: placeName(communeCode, 'fr'),
    answers: [],
    openPoints: [],
    points: [],
    explained: {},
    notes: [],
  };
  return [{ kind: 'visit', id: next.visitId, value, day, leased: true }];
}
