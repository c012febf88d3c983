import type { BenchContext, Figures } from './bench.ts';
import type { Chance } from './chance.ts';
import { figuresOf, peopleAsking } from './people-asking.ts';

/**
 * Measures one kind of question as people ask it, thinking in between, and then without a thought, until the
 * machine is saturated. The targets are for people who think.
 */
export async function askedTwice(
  context: BenchContext,
  ask: (luck: Chance) => Promise<string>,
): Promise<Figures> {
  const { people, seconds, thinkMs, tell } = context;
  tell(`${people} people, ${thinkMs} ms of thought`);
  const thinking = await peopleAsking({ people, seconds, thinkMs }, ask);
  if (thinkMs === 0) return figuresOf(thinking, 'saturated');
  tell(`${people} people, no thought`);
  const saturated = await peopleAsking({ people, seconds, thinkMs: 0 }, ask);
  return { ...figuresOf(thinking), ...figuresOf(saturated, 'saturated') };
}
