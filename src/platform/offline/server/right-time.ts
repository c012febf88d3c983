import type { CommandInput } from '#platform/offline';
import type { FieldCommandRow } from './field-command.sql.ts';

const TIMES = new Set(['at', 'madeAt', 'startedAt', 'endedAt']);

/**
 * What a command says, with the times the phone wrote into it moved by as much as its clock was wrong. The
 * command gets its own id as the id of what happened, and the instant it was really made.
 */
export function inputAtRightTime(
  row: Pick<FieldCommandRow, 'command_id' | 'input' | 'made_at' | 'clock_ahead_ms'>,
): CommandInput {
  const moved = row.clock_ahead_ms === 0 ? row.input : movedBack(row.input, row.clock_ahead_ms);
  const input = typeof moved === 'object' && moved !== null ? moved : {};
  return { ...input, event: row.command_id, madeAt: row.made_at.toISOString() };
}

function movedBack(value: unknown, aheadMs: number): unknown {
  if (Array.isArray(value)) return value.map((one) => movedBack(one, aheadMs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (!TIMES.has(key) || typeof one !== 'string') return [key, movedBack(one, aheadMs)];
      const time = Date.parse(one);
      return [key, Number.isNaN(time) ? one : new Date(time - aheadMs).toISOString()];
    }),
  );
}
