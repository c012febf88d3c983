import type { StrayedAccount } from './book-check.ts';

/** What of a store does not add up, as the market counts it. */
export interface StrayedStore {
  readonly organisationId: string;
  readonly productId: string;
  readonly what: 'on-hand' | 'kept' | 'batches';
  readonly stands: number;
  readonly counted: number;
}

/** Something that differs from what it should be, for the office of the market. */
export interface Alarm {
  readonly organisationId: string;
  /** The account, or the number of a store. */
  readonly about: string;
  readonly why: StrayedAccount['why'] | StrayedStore['what'];
  /** What it says: centimes held on an account, or things in a store. */
  readonly stands: number;
  /** What it should say. */
  readonly counted: number;
}

/** Every difference of books and stores, each once. */
export function alarmsOf(
  accounts: readonly StrayedAccount[],
  stores: readonly StrayedStore[],
): readonly Alarm[] {
  const alarms = [
    ...accounts.map(({ organisationId, account: about, why, amount, expected: counted }): Alarm => {
      return { organisationId, about, why, stands: 0 - amount, counted };
    }),
    ...stores.map(({ organisationId, productId, what: why, stands, counted }): Alarm => {
      return { organisationId, about: `store/${productId}/${why}`, why, stands, counted };
    }),
  ];
  const same = Map.groupBy(alarms, ({ organisationId, about }) => `${organisationId} ${about}`);
  return [...same.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [joined(first, others)],
  );
}

/** Batches of one thing, told together. */
function joined(first: Alarm, others: readonly Alarm[]): Alarm {
  const sum = (of: (one: Alarm) => number) => others.reduce((all, one) => all + of(one), of(first));
  return { ...first, stands: sum(({ stands }) => stands), counted: sum(({ counted }) => counted) };
}

export interface About {
  readonly of: 'order' | 'payout' | 'store';
  readonly id: string;
}

/** What an alarm is about: an order or a part of a large one, a payout, a thing of a store. */
export function aboutOf({ about }: Pick<Alarm, 'about'>): About {
  const [kind, id = ''] = about.split('/');
  return { of: kind === 'store' || kind === 'payout' ? kind : 'order', id };
}
