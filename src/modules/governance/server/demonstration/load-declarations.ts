import type { EntrySummary } from '#modules/registry/server';
import type { Actor } from '#platform/operation';
import { dayOf, yearOf } from '#platform/time';
import { yearToDeclare } from '../../declaration/declaration.ts';
import { confirmDeclaration } from '../declaration/confirm-declaration.ts';
import { saveDeclaration } from '../declaration/save-declaration.ts';
import { submitDeclaration } from '../declaration/submit-declaration.ts';

/** The spring in which the years already receipted were declared: what enters figures stays in its year. */
const SPRING = new Date('2024-05-21T10:00:00Z');

/** What is announced is heard once Twiza runs: the demonstration opens sooner. */
const LATER = { deliverLater: true } as const;

/** A cooperative of the story that declares, and who may confirm for it. */
export interface Declaring {
  readonly entry: EntrySummary;
  readonly officer: Actor;
}

/**
 * Tells some declarations: years receipted in their time, others sent and waiting for the cooperative, others
 * only begun. `assists` is who fills them in.
 */
export async function loadDeclarations(
  { assists }: { readonly assists: Actor },
  {
    receipted,
    sent,
    begun,
    now,
  }: {
    readonly receipted: readonly Declaring[];
    readonly sent: readonly Declaring[];
    readonly begun: readonly Declaring[];
    readonly now: Date;
  },
): Promise<void> {
  const call = (actor: Actor, at = now) => ({
    actor,
    trace: 'demonstration',
    now: at,
    ...LATER,
  });
  const lastYear = yearOf(dayOf(SPRING)) - 1;
  for (const { entry, officer } of receipted) {
    const which = { cooperative: entry.cooperative.organisationId, year: lastYear };
    await told(submitDeclaration.perform(call(assists, SPRING), { ...which, ...declared(entry) }));
    await told(confirmDeclaration.perform(call(officer, SPRING), { ...which, way: 'officer' }));
  }
  const year = yearToDeclare(dayOf(now));
  for (const { entry } of sent) {
    const which = { cooperative: entry.cooperative.organisationId, year };
    await told(submitDeclaration.perform(call(assists), { ...which, ...declared(entry) }));
  }
  for (const { entry } of begun) {
    const which = { cooperative: entry.cooperative.organisationId, year };
    const { womenUnder35, women35to59, women60 } = declared(entry);
    await told(saveDeclaration.perform(call(assists), { ...which, womenUnder35, women35to59, women60 }));
  }
}

/** What the register counts, declared again: jobs and turnover are the story's. */
function declared({ headcount }: EntrySummary) {
  const { women, men, officers = 0, womenOfficers = 0 } = headcount ?? {};
  return {
    womenUnder35: String(women?.['under-35'] ?? 0),
    women35to59: String(women?.['35-to-59'] ?? 0),
    women60: String(women?.['60-and-over'] ?? 0),
    menUnder35: String(men?.['under-35'] ?? 0),
    men35to59: String(men?.['35-to-59'] ?? 0),
    men60: String(men?.['60-and-over'] ?? 0),
    officers: String(officers),
    womenOfficers: String(womenOfficers),
    jobsWomen: '4',
    jobsMen: '1',
    turnover: 'up-to-200k',
  };
}

async function told(answer: Promise<{ readonly ok: boolean }>): Promise<void> {
  const given = await answer;
  if (!given.ok) throw new Error(`a declaration of the story was refused: ${JSON.stringify(given)}`);
}
