import { ok, refused, type Result } from '#platform/result';
import type { CommandInput, QueuedCommand } from './queued-command.ts';

/**
 * The shape in which this version of the application writes its commands. It grows by one whenever the input
 * of a field command changes, and the change is told by a converter.
 */
export const SHAPE = 1;

/** How an input of one shape is written in the next. A phone that was away for a month still holds the old. */
export interface Converter {
  /** The name the command had. */
  readonly name: string;
  /** The shape it leads to. */
  readonly to: number;
  /** The name from then on, when it changed. */
  readonly renamed?: string;
  readonly convert?: (input: CommandInput) => CommandInput;
}

type Written = Pick<QueuedCommand, 'name' | 'input' | 'shape'>;

/** A command as this server reads it, whatever version of the application wrote it. */
export function convertCommand(
  written: Written,
  { converters, shape = SHAPE }: { readonly converters: readonly Converter[]; readonly shape?: number },
): Result<{ readonly name: string; readonly input: CommandInput }, 'app-newer' | 'app-too-old'> {
  if (!Number.isSafeInteger(written.shape) || written.shape < 1) return refused('app-too-old');
  if (written.shape > shape) return refused('app-newer');
  let { name, input } = written;
  for (let to = written.shape + 1; to <= shape; to += 1) {
    const step = converters.find((converter) => converter.name === name && converter.to === to);
    if (step === undefined) continue;
    input = step.convert?.(input) ?? input;
    name = step.renamed ?? name;
  }
  return ok({ name, input });
}
