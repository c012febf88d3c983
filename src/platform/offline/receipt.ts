import type { CommandInput, QueuedCommand } from './queued-command.ts';

/**
 * What became of a command at the server. `received`: done, for ever. `held`: kept there until an earlier one
 * arrives. `refused`: kept there, not done, the person decides. `proposed`: somebody else has the record now
 * and decides. `set-aside`: that person decided against it, or its author took it back.
 */
export type Outcome = 'received' | 'held' | 'refused' | 'proposed' | 'set-aside';

export interface Receipt {
  readonly id: string;
  readonly outcome: Outcome;
  /** Short number to read aloud. */
  readonly number?: string;
  /** Why it was refused, as the command said it. */
  readonly code?: string;
  readonly field?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly detail?: CommandInput;
  /** Who has the record now, or changed it since. */
  readonly who?: string;
  /** When she did. */
  readonly since?: string;
  /** What the server had to put right. */
  readonly mark?: ArrivalMark;
}

/** `clock`: the time was corrected. `forced`: done though an earlier one never came. */
export type ArrivalMark = 'clock' | 'forced' | 'clock-forced';

/** The four states, and no other, that a person sees. */
export const PHONE_STATES = ['on-phone', 'sending', 'received', 'attention'] as const;
export type PhoneState = (typeof PHONE_STATES)[number];

/** A command in the queue of a phone, with what the server last said of it. */
export interface QueueItem {
  readonly command: QueuedCommand;
  readonly receipt?: Receipt;
  /** When this phone learned it. */
  readonly learnedAt?: string;
}

const HELD_TOO_LONG_MS = 24 * 3_600_000;

/** What the person is shown of one command. */
export function phoneState(
  item: QueueItem,
  { sending, now }: { readonly sending: boolean; readonly now: Date },
): PhoneState {
  const { receipt, command } = item;
  if (receipt === undefined) return sending ? 'sending' : 'on-phone';
  if (receipt.outcome === 'held') {
    const waits = now.getTime() - Date.parse(item.learnedAt ?? command.madeAt);
    return waits > HELD_TOO_LONG_MS ? 'attention' : 'sending';
  }
  return receipt.outcome === 'received' || receipt.outcome === 'set-aside' ? 'received' : 'attention';
}

/** Whether the server keeps it without a reason: it had no time yet, or waits for an earlier one. */
export function isUndecided({ receipt }: Pick<QueueItem, 'receipt'>): boolean {
  return receipt?.outcome === 'held' && receipt.code === undefined;
}

/** Whether the server will say nothing new about it. */
export function isSettled({ receipt }: Pick<QueueItem, 'receipt'>): boolean {
  return receipt?.outcome === 'received' || receipt?.outcome === 'set-aside';
}
