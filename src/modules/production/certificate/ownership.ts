import type { Id, OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';

/** A step of a piece from hand to hand. A name is there only when its bearer wrote it to be shown. */
export interface OwnershipStep {
  readonly organisationId: OrganisationId;
  readonly stepId: Id<'ownership-step'>;
  readonly communeCode: string;
  readonly productId: string;
  readonly kind: 'sold' | 'came-back' | 'handed-over';
  readonly day: Day;
  readonly city: string;
  readonly name: string;
  /** The order it was sold by. */
  readonly orderId?: string;
  readonly at: Date;
}

/**
 * How many times the piece was passed on by who held it: each time the slip of the one before is worth
 * nothing any more. /
 */
export function slipNumber(steps: readonly Pick<OwnershipStep, 'kind'>[]): number {
  return steps.filter(({ kind }) => kind === 'handed-over').length;
}
