import { isId } from '#platform/ids';
import type { Scope } from '#platform/database';

const PLACE_FORM = /^(\d{2}(\.\d{1,3}){0,3})?$/;
/** Matches no code: `starts_with(commune_code || '.', '!')` is false for every row. */
const NOWHERE = '!';
const STATEMENT_TIMEOUT_MS = 30_000;
const LOCK_TIMEOUT_MS = 10_000;

/**
 * The statements that open a transaction for a scope, as one message. Everything is local to the transaction,
 * so a pooler or the embedded database may hand the connection to anybody afterwards. The values are checked
 * here, in the one place that writes them into a statement.
 */
export function openingStatements(scope: Scope, options: { readonly readOnly: boolean }): string {
  return [
    // Many people ask at once: a worker started for one question takes the processor from the others.
    options.readOnly ? 'begin read only; set local max_parallel_workers_per_gather = 0' : 'begin',
    'set local role twiza_app',
    `set local twiza.person = '${checkedId(scope.person)}'`,
    `set local twiza.organisation = '${checkedId(scope.organisation)}'`,
    `set local twiza.place = '${checkedPlace(scope.place)}'`,
    `set local twiza.trusted = '${scope.trusted === true ? 'on' : 'off'}'`,
    `set local statement_timeout = ${STATEMENT_TIMEOUT_MS}`,
    `set local lock_timeout = ${LOCK_TIMEOUT_MS}`,
    ...(scope.repeatable === true ? ['set local synchronous_commit = off'] : []),
  ].join('; ');
}

function checkedId(id: string | undefined): string {
  if (id === undefined) return '';
  if (!isId(id)) throw new Error('a scope needs an id');
  return id;
}

/**
 * With its last point, so that `05.301.01.1` does not reach `05.301.01.11`: policies compare with
 * `commune_code || '.'`.
 */
function checkedPlace(place: string | undefined): string {
  if (place === undefined) return NOWHERE;
  if (!PLACE_FORM.test(place)) throw new Error('a scope needs a place code');
  return place === '' ? '' : `${place}.`;
}
