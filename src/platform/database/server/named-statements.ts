import type pg from 'pg';
import { logger } from '#platform/log/server';

/** Asked as often, a statement comes again: its plan is worth keeping. */
const OFTEN = 3;
const MOST_NAMES = 800;
/** Statements asked seldom are remembered so far only: most of them are written once, with a list of their own. */
const MOST_SEEN = 4000;
const LONGEST = 20_000;
const QUESTION = /^\s*(select|with)\s/;
/** Words and places: some are on every line and some on one, so each search is planned for what it asks. */
const PLANNED_ANEW = /@@| % |starts_with\(/;

/** Said by a database that does not keep names for this connection: a pooler stands between. */
const NOT_KEPT = new Set(['42P05', '26000']);
/** Said of a kept plan after a table changed its columns. */
const OUTGROWN = '0A000';

/**
 * Names for the statements that come again, so that a connection plans each of them once. On a page of ten
 * small statements planning is more than running. Nothing depends on it: an unnamed statement answers the
 * same, and what a database does not keep is not named again.
 */
export class NamedStatements {
  readonly #names = new Map<string, string>();
  readonly #seen = new Map<string, number>();
  #given = 0;
  #stopped = false;

  /** The name of a statement; undefined for one that is not asked often enough. */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || this.#stopped) return name;
    if (text.length > LONGEST || this.#names.size >= MOST_NAMES || PLANNED_ANEW.test(text)) return undefined;
    const seen = (this.#seen.get(text) ?? 0) + 1;
    if (seen <= OFTEN) {
      if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
      this.#seen.set(text, seen);
      return undefined;
    }
    this.#seen.delete(text);
    this.#given += 1;
    this.#names.set(text, `s${this.#given}`);
    return this.#names.get(text);
  }

  /** Hears why a named statement failed: names that no longer serve are given up, for all connections. */
  hear(error: unknown): void {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (typeof code !== 'string') return;
    if (code === OUTGROWN) this.#names.clear();
    if (!NOT_KEPT.has(code) || this.#stopped) return;
    this.#names.clear();
    this.#stopped = true;
    logger().warn({ code }, 'the database keeps no statements, so they are sent whole each time');
  }
}

/** Several statements in one text have no values; a single question may have none either. */
function isOne(text: string, values: readonly unknown[]): boolean {
  return values.length > 0 || (QUESTION.test(text) && !text.includes(';'));
}

/** Lets a connection name the statements it is asked. */
export function nameStatements(client: pg.PoolClient, statements: NamedStatements): void {
  const send = client.query.bind(client);
  const named = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name =
      typeof text === 'string' && Array.isArray(values) && rest.length === 0 && isOne(text, values)
        ? statements.nameOf(text)
        : undefined;
    if (name === undefined) return Reflect.apply(send, client, [text, values, ...rest]);
    return Reflect.apply(send, client, [{ text, values, name }]).catch((error: unknown) => {
      statements.hear(error);
      throw error;
    });
  };
  Object.assign(client, { query: named });
}
