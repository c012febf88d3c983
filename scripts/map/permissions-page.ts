import { ownVerbs } from '#platform/identity';
import { FIRST_ROLES } from '../../src/modules/roles.ts';
import { declaredOperations } from '../../tests/walls/operations.ts';
import { operations, rolesHolding, type Operation } from './operations.ts';
import { page, table } from './page.ts';

/** Who may use a verb when no role is needed: the word of the matrix, or undefined when a role is. */
export type Without = 'everybody' | 'oneself' | 'platform';

const OWN = new Set(ownVerbs('member'));
/** A `may` that lets the platform in, and beside it nobody or the person herself. */
const PLATFORM = /may: \(actor[^)]*\)\s*=>\s*\(?actor\.kind === 'system'/;
const AND_OTHERS = /^\s*\|\|(?! \(actor\.kind === 'person' && actor\.personId === person\))/;

/** The matrix of roles and verbs, for a person who reads no code. */
export async function permissionsPage(root: string): Promise<string> {
  const rows = (await operations(root)).map((operation) => {
    const held = new Set(rolesHolding(operation.name));
    const marks = FIRST_ROLES.map(({ role }) => (held.has(role) ? '●' : ''));
    return [`\`${operation.name}\``, operation.kind, withoutRole(operation) ?? '', ...marks];
  });
  return page('Permissions', [
    'Which role may do what, as every Twiza begins. Roles are rows: an administrator may change them. A',
    'dot says that the role holds the verb; _where_ it may be used is the reach of the mandate',
    '(everything, a place and all it contains, one organisation), judged on each record. Outside its',
    'reach, a record does not exist.',
    '',
    '_everybody_: signed in or not. _oneself_: whoever is signed in, for her own account. _platform_: only',
    'Twiza itself, for a person who has proven who she is, or in a job.',
    '',
    ...table(['Verb', 'Kind', 'Without a role', ...FIRST_ROLES.map(({ role }) => role)], rows),
  ]);
}

export function withoutRole({ name, toEverybody }: Operation): Without | undefined {
  if (toEverybody) return 'everybody';
  if (OWN.has(name)) return 'oneself';
  return PLATFORM_ONLY.has(name) ? 'platform' : undefined;
}

const PLATFORM_ONLY = new Set(
  declaredOperations()
    .filter(({ source }) => isForPlatform(source.text))
    .map(({ name }) => name),
);

function isForPlatform(text: string): boolean {
  const found = PLATFORM.exec(text);
  return found !== null && !AND_OTHERS.test(text.slice(found.index + found[0].length));
}
