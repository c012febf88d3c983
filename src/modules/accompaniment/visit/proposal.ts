import type { Named } from './caseload.ts';
import type { Visit } from './visit.ts';

/** What is asked of who answers: to take the work up as her own cooperative's, or to correct a closed record. */
export type Asking = 'take-up' | 'correction';

/**
 * What a coach did on her phone for a cooperative that went to another coach meanwhile, or for a visit
 * validated meanwhile. Nothing of it is lost: who it is proposed to takes it up, or lets it go.
 */
export interface Proposal {
  readonly organisationId: Visit['organisationId'];
  readonly proposalId: string;
  readonly enrolmentId: string;
  readonly visitId: Visit['visitId'];
  readonly communeCode: string;
  /** Whose the cooperative was when it arrived. */
  readonly coachId: string;
  readonly command: string;
  /** What the phone sent. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly asks: Asking;
  readonly by: string;
  readonly personId?: string;
  readonly madeAt: string;
  readonly state: 'waiting' | 'taken-up' | 'declined';
  /** Why it could not be taken up as it is. */
  readonly stuck?: string;
}

/** What waits of one visit, in the order it was done. */
export interface ProposedVisit extends Named {
  readonly visitId: string;
  readonly ordinal: number;
  readonly asks: Asking;
  readonly by: string;
  readonly proposals: readonly Proposal[];
}

/** A proposal with the names of its cooperative. */
export interface NamedProposal extends Proposal, Named {
  readonly ordinal: number;
}

/** By visit and author, each in the order of the work; those that wait longest first. */
export function byVisit(waiting: readonly NamedProposal[]): readonly ProposedVisit[] {
  const groups = Map.groupBy(waiting, ({ visitId, by, asks }) => `${visitId} ${asks} ${by}`);
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const { visitId, ordinal, asks, by, nameFr, nameAr, nameZgh } = first;
    const names = { nameFr, nameAr, ...(nameZgh !== undefined && { nameZgh }) };
    return [{ visitId, ordinal, asks, by, ...names, proposals: list }];
  });
}

/** What a proposal says in words of its author, when it does; how many scores it gives. */
export function saidIn({ input }: Pick<Proposal, 'input'>): {
  readonly text?: string;
  readonly scores?: number;
} {
  const text = [input['what'], input['reason'], input['note'], input['on']].find(
    (said) => typeof said === 'string' && said !== '',
  );
  const { answers } = input;
  return {
    ...(typeof text === 'string' && { text }),
    ...(Array.isArray(answers) && { scores: answers.length }),
  };
}
