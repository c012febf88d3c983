import { parseArgs } from 'node:util';
import { OperatorError } from '#platform/settings/server';

/** What the command line asks for. */
export interface Wishes {
  /** Benches by name; none means all. */
  readonly names: readonly string[];
  readonly list: boolean;
  readonly json: boolean;
  /** Cooperatives in the register; undefined means the size that suits the engine. */
  readonly size?: number;
  readonly people: number;
  readonly seconds: number;
  readonly thinkMs: number;
}

const USAGE = 'npm run bench -- [NAME…] [--list] [--json] [--size N] [--people N] [--seconds N] [--think MS]';
const SMALLEST = 1_000;
const LARGEST = 1_000_000;

/** Reads the words of the command line. Throws OperatorError on a wrong one. */
export function readWishes(words: readonly string[]): Wishes {
  const { values, positionals } = parsed(words);
  const size = values.size === undefined ? {} : { size: whole('size', values.size, [SMALLEST, LARGEST]) };
  return {
    names: positionals,
    list: values.list,
    json: values.json,
    ...size,
    people: whole('people', values.people, [1, 1_000]),
    seconds: whole('seconds', values.seconds, [1, 3_600]),
    thinkMs: whole('think', values.think, [0, 60_000]),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        size: { type: 'string' },
        people: { type: 'string', default: '50' },
        seconds: { type: 'string', default: '5' },
        think: { type: 'string', default: '1000' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`${reason}. Ask like this: ${USAGE}`, { exitCode: 2 });
  }
}

function whole(name: string, text: string, [least, most]: readonly [number, number]): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new OperatorError(`--${name} must be a whole number from ${least} to ${most}.`, { exitCode: 2 });
}
