import type { PieceRequest, Standing } from './request.ts';

const DAY_MS = 86_400_000;

/** Rules of the house: how long each waits for the other before the clock speaks. */
export const WAITING_DAYS = { answer: 7, deposit: 5, remind: 4, silence: 7, balance: 14 } as const;

export type Waiting = keyof typeof WAITING_DAYS;

/** The instant some days of waiting after another. */
export function after(from: Date, waiting: Waiting): Date {
  return new Date(from.getTime() + WAITING_DAYS[waiting] * DAY_MS);
}

/** What the clock does with a request at an instant; nothing when nobody has waited long enough. */
export type ClockMove = 'refuse' | 'remind' | 'approve';

export function clockMove(
  { askedAt, finishedAt, remindedAt }: Pick<PieceRequest, 'askedAt' | 'finishedAt' | 'remindedAt'>,
  standing: Standing,
  now: Date,
): ClockMove | undefined {
  if (standing === 'asked') return now >= after(askedAt, 'answer') ? 'refuse' : undefined;
  if (standing !== 'to-approve' || finishedAt === undefined) return undefined;
  // Silence is an answer only for who was reminded.
  if (remindedAt === undefined) return now >= after(finishedAt, 'remind') ? 'remind' : undefined;
  return now >= after(finishedAt, 'silence') ? 'approve' : undefined;
}

/** Whether the balance of an approved piece is long overdue, so that its makers may keep what was agreed. */
export function balanceOverdue({ approvedAt }: Pick<PieceRequest, 'approvedAt'>, now: Date): boolean {
  return approvedAt !== undefined && now >= after(approvedAt, 'balance');
}
