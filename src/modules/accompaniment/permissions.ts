import { holdsVerb, reaches, type Actor } from '#platform/operation';
import { covers } from '#platform/territory';

type Entry = { readonly organisationId: string; readonly communeCode: string };
type Coached = Entry & { readonly coachId: string; readonly formerCoaches?: readonly string[] };

/** Whether the actor runs a programme there: an office whose reach covers the place. */
export function mayRunProgramme(actor: Actor, place: { readonly communeCode: string }): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  if (actor.reach.kind === 'everything') return true;
  return actor.reach.kind === 'place' && covers(actor.reach.place, place.communeCode);
}

/** Whether the actor is the coach of this cooperative, or was: her phone may still hold what she did. */
export function mayCoach(actor: Actor, record: Coached): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person' || !reaches(actor, record)) return false;
  return actor.personId === record.coachId || (record.formerCoaches?.includes(actor.personId) ?? false);
}

/** Whether the actor speaks for this cooperative: one of its officers. */
export function maySpeakFor(actor: Actor, record: Entry): boolean {
  return actor.kind === 'person' && actor.onBehalfOf === record.organisationId;
}

/** Whether the actor validates this visit: an office of its place, and neither its coach nor who did it. */
export function mayValidateVisit(
  actor: Actor,
  visit: Entry & { readonly coachId?: string; readonly doneBy?: string },
): boolean {
  if (actor.kind !== 'person' || !mayRunProgramme(actor, visit)) return false;
  return actor.personId !== visit.doneBy && actor.personId !== visit.coachId;
}

/** Whether the actor answers what was proposed for a visit: its coach now, or who may validate it. */
export function mayAnswer(
  actor: Actor,
  visit: Coached & { readonly doneBy?: string },
  asks: 'take-up' | 'correction',
): boolean {
  if (asks === 'take-up')
    return actor.kind === 'person' && actor.personId === visit.coachId && reaches(actor, visit);
  return overseesCoaches(actor) && mayValidateVisit(actor, visit);
}

/** Whether the actor reads what is written of this cooperative: itself, its coach, who runs the programme. */
export function mayReadVisit(actor: Actor, record: Coached): boolean {
  if (maySpeakFor(actor, record)) return holdsVerb(actor, 'accompaniment.visit-record');
  if (mayCoach(actor, record)) return true;
  return overseesCoaches(actor) && mayRunProgramme(actor, record);
}

/** Whether the actor sees every coach's visits within reach, not only her own. */
export function overseesCoaches(actor: Actor): boolean {
  return actor.kind === 'system' || holdsVerb(actor, 'accompaniment.validate-visit');
}
