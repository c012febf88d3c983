import type { Told } from '#modules/market';
import type { Id, OrganisationId } from '#platform/ids';
import { centimes, plus, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';

/** A place where things ordered in a cycle are collected, on a day, between two hours. */
export interface CyclePoint {
  readonly pointId: Id<'cycle-point'>;
  readonly place: string;
  readonly city: string;
  readonly day: Day;
  /** Hours as people read them: `09:00`. */
  readonly from: string;
  readonly to: string;
}

/** Something that may be ordered in a cycle, and the most of it in all. */
export interface CycleThing {
  readonly organisationId: OrganisationId;
  readonly productId: string;
  readonly most: number;
  readonly taken: number;
  /** Whether who makes it agreed to it. */
  readonly state: 'asked' | 'in' | 'out';
}

/** A time during which things of several cooperatives are ordered, to be collected together. */
export interface Cycle {
  /** Who holds it: a cooperative or a union. */
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly cycleId: Id<'cycle'>;
  readonly name: Told;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly points: readonly CyclePoint[];
}

/** Where a cycle stands: it comes, takes orders, or is frozen with its lists. */
export type CyclePhase = 'coming' | 'open' | 'frozen';

export function phaseOf({ opensAt, closesAt }: Pick<Cycle, 'opensAt' | 'closesAt'>, now: Date): CyclePhase {
  if (now < opensAt) return 'coming';
  return now < closesAt ? 'open' : 'frozen';
}

/** Whether a cycle can be held so: it closes after it opens, and before anybody comes to collect. */
export function cycleFits(
  { opensAt, closesAt, points }: Pick<Cycle, 'opensAt' | 'closesAt' | 'points'>,
  closingDay: Day,
): Result<undefined, 'cycle-ends-early' | 'point-missing' | 'point-before-close' | 'hours-wrong'> {
  if (closesAt <= opensAt) return refused('cycle-ends-early', 'closesOn');
  if (points.length === 0) return refused('point-missing', 'place-0');
  const early = points.findIndex(({ day }) => day <= closingDay);
  if (early >= 0) return refused('point-before-close', `day-${early}`);
  const wrong = points.findIndex(({ from, to }) => to <= from);
  return wrong >= 0 ? refused('hours-wrong', `to-${wrong}`) : ok(undefined);
}

/** Where an order of a cycle is collected, as it was told on that day. */
export interface Collecting {
  readonly cycleId: string;
  readonly holder: string;
  readonly closesAt: string;
  readonly point: CyclePoint;
}

/** One order of a cycle, as lists need it. */
export interface CycleOrder {
  readonly organisationId: string;
  readonly orderId: string;
  readonly number: string;
  readonly state: string;
  readonly name: string;
  readonly phone: string;
  readonly pointId: string;
  /** What is paid when it is handed over; nothing when it is paid already. */
  readonly due: Centimes;
  readonly lines: readonly { readonly productId: string; readonly name: Told; readonly quantity: number }[];
}

/** What one cooperative prepares for a cycle: how many of each thing, and how many go to each point. */
export interface PickLine {
  readonly productId: string;
  readonly name: Told;
  readonly quantity: number;
  readonly byPoint: Readonly<Record<string, number>>;
}

/** The pick list of each cooperative of a cycle. */
export function pickLists(orders: readonly CycleOrder[]): ReadonlyMap<string, readonly PickLine[]> {
  const lists = new Map<string, PickLine[]>();
  for (const { organisationId, pointId, lines } of orders) {
    const list = lists.get(organisationId) ?? [];
    lists.set(
      organisationId,
      lines.reduce((all, line) => withLine(all, line, pointId), list),
    );
  }
  return lists;
}

function withLine(
  list: readonly PickLine[],
  { productId, name, quantity }: CycleOrder['lines'][number],
  pointId: string,
): PickLine[] {
  const known = list.find((one) => one.productId === productId);
  const before = known ?? { productId, name, quantity: 0, byPoint: {} };
  const line = {
    ...before,
    quantity: before.quantity + quantity,
    byPoint: { ...before.byPoint, [pointId]: (before.byPoint[pointId] ?? 0) + quantity },
  };
  return known === undefined ? [...list, line] : list.map((one) => (one === known ? line : one));
}

/** Who comes to a point: each buyer once, with all her orders of all cooperatives, by name. */
export interface PointLine {
  readonly name: string;
  readonly phone: string;
  readonly due: Centimes;
  readonly orders: readonly CycleOrder[];
}

/** The list of each point. */
export function pointLists(orders: readonly CycleOrder[]): ReadonlyMap<string, readonly PointLine[]> {
  const lists = new Map<string, readonly PointLine[]>();
  for (const [pointId, own] of Map.groupBy(orders, (order) => order.pointId)) {
    const buyers = [...Map.groupBy(own, ({ phone, name }) => `${phone} ${name}`).values()].flatMap((hers) => {
      const [first] = hers;
      if (first === undefined) return [];
      const due = hers.reduce((sum, order) => plus(sum, order.due), centimes(0));
      return [{ name: first.name, phone: first.phone, due, orders: hers }];
    });
    lists.set(
      pointId,
      buyers.toSorted((a, b) => a.name.localeCompare(b.name)),
    );
  }
  return lists;
}

/** How somebody chooses to be given a part of her cart: sent, collected there, or at a point of a cycle. */
export const POINT_WAY = 'point:';
const CHOSEN = /^(courier|pick-up|point:[0-9a-f-]{36})$/;

export function isChosenWay(text: string): boolean {
  return CHOSEN.test(text);
}

/** The points where a part of a cart may be collected: of the open cycles that have all of its things. */
export function collectable(
  lines: readonly { readonly productId: string; readonly quantity: number }[],
  things: readonly (CycleThing & { readonly cycleId: string })[],
  cycles: readonly Cycle[],
  now: Date,
): Collecting[] {
  return cycles
    .filter((cycle) => phaseOf(cycle, now) === 'open')
    .filter(({ cycleId }) =>
      lines.every(({ productId, quantity }) =>
        things.some(
          (thing) =>
            thing.cycleId === cycleId &&
            thing.productId === productId &&
            thing.state === 'in' &&
            thing.taken + quantity <= thing.most,
        ),
      ),
    )
    .flatMap(({ cycleId, organisationId: holder, closesAt, points }) =>
      points.map((point) => ({ cycleId, holder, closesAt: closesAt.toISOString(), point })),
    );
}

/** Whether others count on what was ordered: its cycle has closed. */
export function isFrozen(collecting: Collecting | undefined, now: Date): boolean {
  return collecting !== undefined && now >= new Date(collecting.closesAt);
}

/** From when an answer is waited for: once it waits for nobody else, and once its cycle has closed. */
export function answerFromOf(collecting: Collecting | undefined, now: Date): Date {
  const closesAt = collecting === undefined ? now : new Date(collecting.closesAt);
  return closesAt > now ? closesAt : now;
}
