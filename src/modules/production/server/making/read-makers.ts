import { knownMembers } from '#modules/registry/server';
import type { Tx } from '#platform/database/server';
import { ok, refused, type Result } from '#platform/result';
import type { Made } from '../../making/batch-making.ts';
import { makersOf, readWork, type Maker, type MakersRefusal, type Unit } from '../../making/making.ts';

interface Typed {
  readonly cooperative: string;
  readonly unit: Unit;
  /** What was typed beside each member. */
  readonly work: Readonly<Record<string, string>>;
}

type Refusal = MakersRefusal | 'work-unreadable' | 'knots-whole' | 'not-a-member';

/** A step: who made something, as typed: members of the cooperative, each with what she did. */
export async function readMakers(tx: Tx, { cooperative, unit, work }: Typed): Promise<Result<Made, Refusal>> {
  const told: Maker[] = [];
  for (const [memberId, typed] of Object.entries(work)) {
    const read = readWork(typed, unit);
    if (!read.ok) return refused(read.code, `work-${memberId}`);
    told.push({ memberId, tenths: read.value });
  }
  const makers = makersOf(told, unit);
  if (!makers.ok) return makers;
  const known = new Set((await knownMembers(tx, cooperative)).map(({ memberId }) => memberId));
  if (makers.value.some(({ memberId }) => !known.has(memberId))) return refused('not-a-member');
  return ok({ unit, makers: makers.value });
}
