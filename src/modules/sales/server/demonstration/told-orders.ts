import type { OrderMove } from '../../order/order.ts';
import type { PaymentWay } from '../../payment/payment-way.ts';

/** A story of one purchase: what, how paid, how many days ago it began, and the moves made, a day apart. */
export interface ToldOrder {
  readonly q: string;
  readonly way: PaymentWay;
  readonly daysAgo: number;
  readonly paid?: true;
  readonly moves: readonly OrderMove[];
  /** How many, and how many of them are sent back. */
  readonly count?: number;
  readonly back?: number;
  /** What is not right, in the words of who bought; the cooperative answers, and an office may have decided. */
  readonly wrong?: { readonly note: string; readonly answer: string; readonly back?: string };
}

const SENT = ['accept', 'make-ready', 'ship'] as const;
/** Orders of the demonstration in every state, the oldest first. */
export const TOLD_ORDERS: readonly ToldOrder[] = [
  { q: 'argan', way: 'transfer', daysAgo: 24, paid: true, moves: [...SENT, 'deliver'] },
  { q: 'tapis', way: 'transfer', daysAgo: 22, paid: true, moves: [...SENT, 'deliver'] },
  { q: 'miel', way: 'cash', daysAgo: 21, moves: [...SENT, 'deliver'] },
  { q: 'argan', way: 'cash', daysAgo: 20, moves: [...SENT, 'not-taken'] },
  { q: 'panier', way: 'agency', daysAgo: 19, paid: true, moves: ['refuse'] },
  { q: 'hanbel', way: 'transfer', daysAgo: 9, paid: true, moves: [...SENT, 'deliver', 'ask-return'] },
  { q: 'amlou', way: 'cash', daysAgo: 8, moves: [...SENT, 'deliver'] },
  {
    q: 'poterie',
    way: 'transfer',
    daysAgo: 14,
    paid: true,
    moves: [...SENT, 'dispute'],
    wrong: {
      note: 'Le plat est arrivé fêlé, on ne peut plus y cuire.',
      answer: 'Il était entier chez le livreur. Nous voulons bien partager la perte.',
      back: '40',
    },
  },
  {
    q: 'panier',
    way: 'transfer',
    daysAgo: 7,
    paid: true,
    moves: [...SENT, 'dispute'],
    wrong: {
      note: 'Une anse est arrachée, le panier ne sert plus.',
      answer: 'Envoyez-nous une photo : nous pouvons recoudre l’anse ou vous rendre une partie du prix.',
    },
  },
  { q: 'argan', way: 'transfer', daysAgo: 5, paid: true, moves: ['accept', 'make-ready'] },
  { q: 'savon', way: 'cash', daysAgo: 4, moves: [...SENT] },
  { q: 'safran', way: 'transfer', daysAgo: 4, paid: true, moves: ['accept'] },
  { q: 'couscous', way: 'cash', daysAgo: 3, moves: ['cancel'] },
  { q: 'amlou', way: 'cash', daysAgo: 2, moves: ['accept'] },
  { q: 'argan', way: 'cash', daysAgo: 1, moves: ['accept'] },
  { q: 'savon', way: 'cash', daysAgo: 0, moves: [] },
  { q: 'tapis', way: 'transfer', daysAgo: 1, moves: [] },
  { q: 'argan', way: 'cash', daysAgo: 0, moves: [] },
  {
    q: 'savon',
    way: 'transfer',
    daysAgo: 6,
    paid: true,
    moves: [...SENT, 'deliver', 'ask-return'],
    count: 3,
    back: 1,
  },
];
