import { setTimeout as pause } from 'node:timers/promises';
import { chance, type Chance } from './chance.ts';
import type { Figures } from './bench.ts';

/** How many ask, for how long, and how long each thinks in between. */
export interface Crowd {
  readonly people: number;
  readonly seconds: number;
  /** 0: the next question follows the answer at once, until the machine is saturated. */
  readonly thinkMs: number;
}

/** Every answer of a measurement: how long it took, by the kind of question. */
export interface Measured {
  readonly kinds: ReadonlyMap<string, readonly number[]>;
  readonly seconds: number;
}

const WARMING_SHARE = 0.3;

/**
 * Lets a crowd ask for a while. `ask` puts one question and says of which kind it was. What is answered while
 * the crowd warms up is not counted. A question is timed from the moment the person asks, so waiting for a
 * connection counts.
 */
export async function peopleAsking(crowd: Crowd, ask: (luck: Chance) => Promise<string>): Promise<Measured> {
  const { people, seconds, thinkMs } = crowd;
  const warmUntil = performance.now() + seconds * WARMING_SHARE * 1000;
  const until = warmUntil + seconds * 1000;
  const kinds = new Map<string, number[]>();
  const person = async (_: unknown, number: number) => {
    const luck = chance(number * 7919 + thinkMs);
    await pause(luck.below(Math.max(20, thinkMs)));
    while (performance.now() < until) {
      const began = performance.now();
      const kind = await ask(luck);
      const took = performance.now() - began;
      if (began >= warmUntil) note(kinds, kind, took);
      if (thinkMs > 0) await pause(thinkMs / 2 + luck.below(thinkMs));
    }
  };
  await Promise.all(Array.from({ length: people }, person));
  return { kinds, seconds };
}

function note(kinds: Map<string, number[]>, kind: string, took: number): void {
  const times = kinds.get(kind);
  if (times === undefined) kinds.set(kind, [took]);
  else times.push(took);
}

/**
 * The figures of a measurement, each with a name that begins with `prefix`; with one p95 per kind when there
 * are several.
 */
export function figuresOf({ kinds, seconds }: Measured, prefix = ''): Figures {
  const all = [...kinds.values()].flat().toSorted((a, b) => a - b);
  const named = (name: string) =>
    prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
  const figures = {
    answers: all.length,
    perSecond: all.length / seconds,
    p50Ms: share(all, 0.5),
    p95Ms: share(all, 0.95),
    p99Ms: share(all, 0.99),
  };
  const apart = kinds.size < 2 ? [] : [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries([
    ...Object.entries(figures).map(([name, value]) => [named(name), value]),
    ...apart.map(([kind, times]) => [
      named(`${kind}P95Ms`),
      share(
        times.toSorted((a, b) => a - b),
        0.95,
      ),
    ]),
  ]);
}

/** The value below which a share of the sorted ones lies. */
export function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
