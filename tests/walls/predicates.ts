import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Actor } from '#platform/operation';
import type { Entry } from './actors.ts';

/** A predicate of a permissions.ts: whether an actor may, here. */
export interface Predicate {
  readonly name: string;
  readonly may: (actor: Actor, entry: Entry) => boolean;
  /** Whether it looks at a record; otherwise it judges the actor alone. */
  readonly judgesRecord: boolean;
}

/** Every `may…` of the modules. They all take the actor first and, where they judge a record, the record. */
export async function predicates(): Promise<Predicate[]> {
  const files = globSync('src/modules/*/permissions.ts').toSorted();
  const found = await Promise.all(files.map((path) => import(pathToFileURL(resolve(path)).href)));
  return found.flatMap((exported: object) =>
    Object.entries(exported).flatMap(([name, value]) =>
      typeof value === 'function' && name.startsWith('may') ? [predicate(name, value)] : [],
    ),
  );
}

function predicate(name: string, value: Function): Predicate {
  return {
    name,
    may: (actor, entry) => Reflect.apply(value, undefined, [actor, entry]) === true,
    judgesRecord: value.length > 1,
  };
}
