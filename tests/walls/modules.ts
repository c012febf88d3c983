import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** The identity card of a module, as its `module.ts` says it. */
export type ModuleCard = z.infer<typeof CARD>;

const CARD = z.object({ name: z.string(), uses: z.array(z.string()), hears: z.array(z.string()) });

/** Every module of the house. Throws when a module.ts does not hold exactly its card. */
export async function moduleCards(): Promise<ModuleCard[]> {
  const cards = globSync('src/modules/*/module.ts').map(async (path) => {
    const loaded: unknown = await import(pathToFileURL(resolve(path)).href);
    return z.record(z.string(), CARD).parse(loaded);
  });
  return (await Promise.all(cards)).flatMap((exported) => Object.values(exported));
}

/** The folder of a module. */
export function folderOf({ name }: ModuleCard): string {
  return join('src/modules', name);
}
