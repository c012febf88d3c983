import type { BenchRegister } from './open-register.ts';

/** What one bench came to: a number under a name that says its unit (`p95Ms`, `rowsPerSecond`). */
export type Figures = Readonly<Record<string, number>>;

/** A benchmark. Each file of `scripts/bench` exports one as its default, named like the file. */
export interface Bench {
  readonly name: string;
  /** One line: what is measured. */
  readonly title: string;
  readonly run: (context: BenchContext) => Promise<Figures>;
}

/** What a bench measures on, and how hard. */
export interface BenchContext {
  /** The checkout. */
  readonly root: string;
  /** People who ask at once. */
  readonly people: number;
  /** How long each measurement lasts, after warming up. */
  readonly seconds: number;
  /**
   * Milliseconds each person thinks between an answer and her next question, in the measurement that is not
   * saturated.
   */
  readonly thinkMs: number;
  /** The loaded register, opened at the first call. */
  readonly register: () => Promise<BenchRegister>;
  /** Tells how far the bench is. */
  readonly tell: (note: string) => void;
}
