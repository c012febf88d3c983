import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { creates, hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { PACK_KINDS } from '../../deal/pack.ts';
import { quotasOf } from '../../deal/quota.ts';
import { isSomebody } from '../../permissions.ts';
import { pointsTyped, type QualityPoint } from '../../quality/quality-point.ts';
import type { Answer, QuoteRequest } from '../../request/request.ts';
import { NumberTyped, short } from '../../typed-input.ts';
import { lockCustomer } from '../customer/customer.sql.ts';
import { foodMayBeSold } from '../permit/food-may-be-sold.ts';
import { endAnswers, listAnswers } from '../request/answer.sql.ts';
import { conductsRequest } from '../request/conducts-request.ts';
import { lockRequest, saveRequest } from '../request/request.sql.ts';
import { listParts } from './part.sql.ts';
import { placeDeal, type PlannedPart } from './place-deal.ts';
import { tellOfDeal } from './tell-of-deal.ts';

/**
 * Who buys, or the union that gathers, makes one order of the answers: so many shares to each cooperative,
 * and each gets its quota in whole packs, never above what it offered.
 */
export const composeDeal = creates({
  name: 'wholesale.compose-deal',
  input: z.object({
    request: z.uuid(),
    union: z.uuid().optional(),
    /** The weight of each cooperative's share; nothing, or zero: not in this order. */
    shares: z.record(z.uuid(), NumberTyped).default({}),
    pack: NumberTyped.default(1),
    packKind: z.enum(PACK_KINDS, 'choose-one').default('unit'),
    points: short(2000).default(''),
  }),
  may: (actor) => isSomebody(actor),

  async run(work, { request: requestId, union, shares, pack, packKind, points: typed }) {
    const { tx, actor } = work;
    const request = await lifted(tx, () => lockRequest(tx, requestId));
    if (request === undefined || !(await conductsRequest(tx, actor, request, union)))
      return refused('absent');
    if (request.state !== 'open') return refused('request-ended');
    const points = pointsTyped(typed);
    if (!points.ok) return points;
    if (pack < 1) return refused('pack-of-nothing', 'pack');
    const done = await lifted(tx, () =>
      compose(work, { request, shares, pack, packKind, points: points.value }),
    );
    return done.ok ? ok({ deal: done.value, union, gatheredBy: request.union }) : done;
  },
});

interface Composing {
  readonly request: QuoteRequest;
  readonly shares: Readonly<Record<string, number>>;
  readonly pack: number;
  readonly packKind: PlannedPart['packKind'];
  readonly points: readonly QualityPoint[];
}

type Refusal =
  | 'customer-not-accepted'
  | 'nobody-chosen'
  | 'capacity-too-small'
  | 'ceiling-reached'
  | 'permit-ended'
  | 'seller-closed';

async function compose(work: Work, composing: Composing): Promise<Result<string, Refusal>> {
  const { tx } = work;
  const { request, points } = composing;
  const customer = await lockCustomer(tx, request.personId);
  if (customer?.state !== 'accepted') return refused('customer-not-accepted');
  const parts = plannedParts(await listAnswers(tx, request.requestId), composing);
  if (!parts.ok) return parts;
  const permitted = await allPermitted(work, parts.value);
  if (!permitted.ok) return permitted;
  const { title, details, standard, place, wantedOn, requestId } = request;
  const told = { title, details, standard, place, wantedOn, points, requestId };
  const { union } = request;
  const placed = await placeDeal(work, {
    customer,
    told,
    parts: parts.value,
    ...(union !== undefined && { gatherer: union }),
  });
  if (!placed.ok) return placed;
  const chosen = parts.value.map(({ organisationId }) => organisationId);
  await endAnswers(tx, hold(request), chosen);
  await saveRequest(tx, hold(request), { state: 'ordered' });
  await tellOfDeal(work, placed.value, await listParts(tx, [placed.value.dealId]));
  return ok(placed.value.dealId);
}

/** Food of no cooperative whose sanitary permit ended since it answered. */
async function allPermitted(
  { tx, today }: Work,
  parts: readonly PlannedPart[],
): Promise<Result<undefined, 'permit-ended'>> {
  for (const { organisationId: cooperative, kind } of parts)
    if (!(await foodMayBeSold(tx, { kind, cooperative }, today)))
      return refused('permit-ended', `share-${cooperative}`);
  return ok(undefined);
}

function plannedParts(
  answers: readonly Answer[],
  { request, shares, pack, packKind }: Composing,
): Result<PlannedPart[], 'nobody-chosen' | 'capacity-too-small'> {
  const chosen = answers.filter(
    ({ state, organisationId }) => state === 'offered' && (shares[organisationId] ?? 0) > 0,
  );
  if (chosen.length === 0) return refused('nobody-chosen');
  const weighed = chosen.map(({ organisationId, quantity }) => ({
    weight: shares[organisationId] ?? 0,
    capacity: quantity,
  }));
  const quotas = quotasOf(request.quantity, pack, weighed);
  if (!quotas.ok) return quotas;
  const parts = chosen.map(({ organisationId, price, days }, at) => ({
    organisationId,
    kind: request.kind,
    name: { fr: request.title, ar: request.title },
    quantity: quotas.value[at] ?? 0,
    price,
    pack,
    packKind,
    gtin: '',
    days,
    state: 'agreed' as const,
  }));
  return ok(parts.filter(({ quantity }) => quantity > 0));
}
