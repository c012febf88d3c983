/**
 * A command made on a phone. Its id is made there and is the repeat key here: however often it arrives, it is
 * performed once.
 */
export interface QueuedCommand {
  readonly id: string;
  /** The command of the house, by its verb: `accompaniment.start-visit`. */
  readonly name: string;
  readonly input: CommandInput;
  /** The instant by the clock of the phone, which may be wrong. */
  readonly madeAt: string;
  /** One phone in the hands of one person; two people on one phone are two devices. */
  readonly device: string;
  /** 1, 2, 3 … without a hole, per device: the order in which the person worked. */
  readonly sequence: number;
  /** The mandate worn when it was made. */
  readonly mandate: string;
  readonly lineage: Lineage;
  /** The shape of the inputs, which older versions of the application wrote otherwise. */
  readonly shape: number;
}

export type CommandInput = Readonly<Record<string, unknown>>;

/** What a command builds on. */
export interface Lineage {
  /** The record it speaks of: whoever holds its lease may change it. */
  readonly record?: string;
  /** The command it follows: refused, it takes this one with it until it is corrected. */
  readonly after?: string;
  /** The refused command it corrects. */
  readonly replaces?: string;
}

/**
 * What a command becomes that its author took back before it left: its number stays in the order, and nothing
 * is done.
 */
export const TAKEN_BACK = 'offline.taken-back';
