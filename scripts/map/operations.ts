import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { FIRST_ROLES } from '../../src/modules/roles.ts';

/** A command or a query, as its door gives it. */
export interface Operation {
  readonly kind: 'command' | 'query';
  /** Its verb: `registry.admit-member`. */
  readonly name: string;
  /** The constant at the door: `admitMember`. */
  readonly constant: string;
  /** The module or platform part whose door it stands at. */
  readonly owner: string;
  readonly input: z.ZodType;
  /** Whether anybody may ask it, signed in or not. */
  readonly toEverybody: boolean;
}

const OPERATION = z.object({
  kind: z.enum(['command', 'query']),
  name: z.string(),
  input: z.instanceof(z.ZodType),
  toEverybody: z.boolean().default(false),
});

/** Every command and query at the doors of the modules and of the platform, by verb. */
export async function operations(root: string): Promise<Operation[]> {
  const doors = globSync('src/{modules,platform}/*/server/index.ts', { cwd: root }).filter((path) => {
    return path.startsWith('src/modules/') || path.includes('/identity/');
  });
  const found = await Promise.all(doors.map((path) => operationsAt(join(root, path))));
  return found.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The roles every Twiza begins with that hold a verb. */
export function rolesHolding(verb: string): string[] {
  return FIRST_ROLES.filter(({ verbs }) => verbs.includes(verb)).map(({ role }) => role);
}

async function operationsAt(path: string): Promise<Operation[]> {
  const door: object = await import(pathToFileURL(path).href);
  const owner = path.split(/[/\\]/).at(-3) ?? '';
  return Object.entries(door).flatMap(([constant, value]) => {
    const { success, data } = OPERATION.safeParse(value);
    return success ? [{ ...data, constant, owner }] : [];
  });
}
