import { membershipsOf } from '#modules/registry/server';
import type { Tx } from '#platform/database/server';
import type { Application } from '../../application/application.ts';
import { lotNamed, termsOf, type Terms } from '../../call/terms.ts';
import { hintsOf, type Hint, type HintedReviewer } from '../../review/interest.ts';
import type { KeptCall } from '../call/call.sql.ts';
import { listAssistants, listCoaches, type Tie } from './interest.sql.ts';

type HintedApplication = Pick<Application, 'applicationId' | 'organisationId' | 'communeCode' | 'lot'>;

/** The hints of an interest of somebody in a file. */
export type HintsFor = (application: string, person: string) => Hint[];

/** A step: what the data hint at between some reviewers and some files of a call. */
export async function interestHints(
  tx: Tx,
  call: Pick<KeptCall, 'sheet'>,
  {
    reviewers,
    files,
  }: { readonly reviewers: readonly HintedReviewer[]; readonly files: readonly HintedApplication[] },
): Promise<HintsFor> {
  const organisations = files.map(({ organisationId }) => organisationId);
  const coaches = await listCoaches(tx, organisations);
  const assistants = await listAssistants(tx, organisations);
  const belongings = await membershipsOf(
    tx,
    reviewers.map(({ personId }) => personId),
  );
  const terms = termsOf(call.sheet);
  return (application, person) => {
    const file = files.find(({ applicationId }) => applicationId === application);
    const reviewer = reviewers.find(({ personId }) => personId === person);
    if (file === undefined || reviewer === undefined) return [];
    const today = belongings.filter(({ personId }) => personId === person);
    const memberOf = [...reviewer.memberOf, ...today.map(({ organisationId }) => organisationId)];
    return hintsOf(
      { ...reviewer, memberOf },
      {
        ...file,
        coaches: tiedTo(file, coaches),
        assistants: tiedTo(file, assistants),
        payers: payersOf(terms, file.lot),
      },
    );
  };
}

function tiedTo({ organisationId }: HintedApplication, ties: readonly Tie[]): string[] {
  return ties.filter((tie) => tie.organisationId === organisationId).map(({ personId }) => personId);
}

/** Everybody the call says to pay: of the lot, of the whole call, and each funder of a plan. */
function payersOf(terms: Terms, lot: string): string[] {
  const { sponsor, funders } = terms;
  const named = [sponsor, ...funders.filter(({ code }) => code !== 'holder')];
  return [lotNamed(terms, lot)?.sponsor ?? '', ...named.flatMap(({ fr, ar }) => [fr, ar])];
}
