import type { Told } from '#modules/market';
import type { Contact, OrderState } from '#modules/sales';
import type { Id, OrganisationId, PersonId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Photo } from '#platform/pictures';
import { ok, refused, type Result } from '#platform/result';
import { addDays, dayOf, type Day } from '#platform/time';
import type { Measured } from '../model/measure.ts';
import type { ModelTerms } from '../model/model.ts';

export type RequestId = Id<'piece-request'>;

/** Where a request stands by itself; what is paid and sent is its order's to say. */
export const REQUEST_STATES = [
  'asked',
  'offered',
  'refused',
  'withdrawn',
  'accepted',
  'finished',
  'approved',
  'cancelled',
] as const;

export type RequestState = (typeof REQUEST_STATES)[number];

/** What a cooperative proposes: its price and its delay, good until a day. */
export interface Offer {
  readonly price: Centimes;
  readonly days: number;
  readonly depositPerCent: number;
  readonly validUntil: Day;
  readonly note: string;
}

/** What somebody asks to have made. */
export interface Asked {
  readonly measures: Measured;
  readonly chosen: readonly string[];
  readonly colours: string;
  readonly note: string;
  readonly wishedDay?: Day;
  /** Something she saw and likes. */
  readonly photo?: Photo;
}

/** A piece somebody asks for, and what both agreed: nothing here follows later changes of the model. */
export interface PieceRequest {
  readonly organisationId: OrganisationId;
  readonly requestId: RequestId;
  readonly communeCode: string;
  readonly personId: PersonId;
  /** Its number in the cooperative and the year: D2024-0003. */
  readonly number: string;
  readonly state: RequestState;
  readonly thing: {
    readonly productId: string;
    readonly kind: string;
    readonly name: Told;
    readonly photo?: Photo;
  };
  /** The model as it was told when she asked. */
  readonly terms: ModelTerms;
  readonly asked: Asked;
  /** What the formula gave for what she asked. */
  readonly price: Centimes;
  readonly contact: Contact;
  readonly offer?: Offer;
  /** How many stages she was shown. */
  readonly stage: number;
  readonly changesAsked: number;
  readonly askedAt: Date;
  readonly finishedAt?: Date;
  readonly remindedAt?: Date;
  readonly approvedAt?: Date;
  readonly version: number;
}

/** What an order says of a request that was accepted. */
export interface OrderNow {
  readonly state: OrderState;
  /** Once the deposit is paid, when. */
  readonly answerFrom: Date;
}

/** Where a piece stands for who looks at it: the request and its order together. */
export const STANDINGS = [
  'asked',
  'offered',
  'expired',
  'deposit-due',
  'making',
  'late',
  'to-approve',
  'balance-due',
  'paid',
  'refused',
  'withdrawn',
  'unpaid',
  'cancelled',
] as const;

export type Standing = (typeof STANDINGS)[number];

/** Days a change adds to the delay agreed. */
export const CHANGE_DAYS = 7;
/** One change may be asked of the finished piece. */
export const MOST_CHANGES = 1;

/** The day by which the piece should be finished, once its deposit is paid. */
export function dueDay(
  { offer, changesAsked }: Pick<PieceRequest, 'offer' | 'changesAsked'>,
  order: OrderNow,
): Day {
  return addDays(dayOf(order.answerFrom), (offer?.days ?? 0) + changesAsked * CHANGE_DAYS);
}

const WAITS: readonly OrderState[] = ['awaiting-payment'];
const ENDED_UNPAID: readonly OrderState[] = ['lapsed', 'cancelled', 'refused'];

export function standingOf(
  request: Pick<PieceRequest, 'state' | 'offer' | 'changesAsked'>,
  order: OrderNow | undefined,
  today: Day,
): Standing {
  const { state, offer } = request;
  if (state === 'offered') return offer !== undefined && offer.validUntil < today ? 'expired' : 'offered';
  if (state !== 'accepted' && state !== 'finished' && state !== 'approved') return state;
  if (order === undefined || WAITS.includes(order.state)) return 'deposit-due';
  if (ENDED_UNPAID.includes(order.state)) return 'unpaid';
  if (order.state !== 'in-making') return 'paid';
  if (state === 'finished') return 'to-approve';
  if (state === 'approved') return 'balance-due';
  return today > dueDay(request, order) ? 'late' : 'making';
}

/** Whether a piece whose deposit was paid was shown finished. */
export function isFinished({ state }: Pick<PieceRequest, 'state'>, order: Pick<OrderNow, 'state'>): boolean {
  const isMade = !WAITS.includes(order.state) && !ENDED_UNPAID.includes(order.state);
  return isMade && (state === 'finished' || state === 'approved');
}

/** What somebody may do with a request, from which standing, and who. */
export const REQUEST_MOVES = {
  offer: { from: ['asked', 'offered', 'expired'], by: ['seller'] },
  refuse: { from: ['asked', 'offered', 'expired'], by: ['seller', 'clock'] },
  withdraw: { from: ['asked', 'offered', 'expired'], by: ['buyer'] },
  accept: { from: ['offered'], by: ['buyer'] },
  'tell-stage': { from: ['making', 'late'], by: ['seller'] },
  'ask-change': { from: ['to-approve'], by: ['buyer'] },
  approve: { from: ['to-approve'], by: ['buyer', 'clock'] },
  cancel: { from: ['making', 'late', 'to-approve', 'balance-due'], by: ['buyer', 'seller'] },
} as const satisfies Record<string, { from: readonly Standing[]; by: readonly Side[] }>;

export type RequestMove = keyof typeof REQUEST_MOVES;
export type Side = 'buyer' | 'seller' | 'clock';

/** Whether somebody may make a move from where the piece stands. */
export function mayMove(
  move: RequestMove,
  { standing, by, changesAsked }: { standing: Standing; by: Side; changesAsked: number },
): Result<undefined, 'request-move-not-allowed' | 'changed-already'> {
  const { from, by: sides }: { from: readonly Standing[]; by: readonly Side[] } = REQUEST_MOVES[move];
  if (!from.includes(standing) || !sides.includes(by)) return refused('request-move-not-allowed');
  if (move === 'ask-change' && changesAsked >= MOST_CHANGES) return refused('changed-already');
  return ok(undefined);
}

const ALL: readonly RequestMove[] = Object.keys(REQUEST_MOVES).filter(isMove);

function isMove(text: string): text is RequestMove {
  return Object.hasOwn(REQUEST_MOVES, text);
}

export function movesFor(from: { standing: Standing; by: Side; changesAsked: number }): RequestMove[] {
  return ALL.filter((move) => mayMove(move, from).ok);
}
