import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsVerb, reaches, type Actor } from '#platform/operation';
import { operations, rolesHolding } from '../scripts/map/operations.ts';
import { permissionsPage, withoutRole } from '../scripts/map/permissions-page.ts';
import { FIRST_ROLES } from '../src/modules/roles.ts';
import { none } from './walls/findings.ts';
import { actors, entries, widened } from './walls/actors.ts';
import { predicates } from './walls/predicates.ts';

const ROOT = process.cwd();
const all = await operations(ROOT);
const judged = await predicates();

test('the matrix a lawyer can read says what the code says', async () => {
  const written = readFileSync('docs/reference/permissions.md', 'utf8');
  expect(
    written === (await permissionsPage(ROOT)),
    'docs/reference/permissions.md is stale: npm run map',
  ).toBe(true);
});

test('a role holds only verbs there are', () => {
  const names = new Set(all.map(({ name }) => name));
  const strange = FIRST_ROLES.flatMap(({ role, verbs }) =>
    verbs.filter((verb) => !names.has(verb)).map((verb) => `${role}: ${verb}`),
  );
  none(strange, 'name a command or a query, or take the verb out of src/modules/verbs.ts.');
});

test('every verb is for everybody, for oneself, for the platform, or held by some role', () => {
  const idle = all.filter((one) => withoutRole(one) === undefined && rolesHolding(one.name).length === 0);
  none(
    idle.map(({ name }) => name),
    'give it to a role in src/modules/verbs.ts.',
  );
});

test('nobody holds a verb that is not in the role worn', () => {
  fc.assert(
    fc.property(actors, fc.constantFrom(...all), (actor, { name }) => {
      expect(holdsVerb(actor, name)).toBe(actor.kind === 'person' && rolesHolding(name).includes(actor.role));
    }),
  );
});

test('there are predicates to judge', () => {
  expect(judged.length).toBeGreaterThanOrEqual(6);
});

test.each(judged)('$name: the public may not', ({ may }) => {
  fc.assert(
    fc.property(entries, (entry) => {
      expect(may({ kind: 'anonymous' }, entry)).toBe(false);
    }),
  );
});

test.each(judged.filter(({ judgesRecord }) => judgesRecord))('$name: nobody may out of reach', ({ may }) => {
  fc.assert(
    fc.property(actors, entries, (actor, entry) => {
      const own = actor.kind === 'person' && actor.onBehalfOf === entry.organisationId;
      if (may(actor, entry)) expect(own || reaches(actor, entry)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each(judged)('$name: a wider reach takes nothing away', ({ may }) => {
  fc.assert(
    fc.property(actors, entries, (actor, entry) => {
      if (!may(actor, entry)) return;
      for (const wider of widened(actor)) expect(may(wider, entry)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each(judged)('$name: what a role is called decides nothing', ({ may }) => {
  fc.assert(
    fc.property(actors, entries, (actor, entry) => {
      const renamed: Actor = actor.kind === 'person' ? { ...actor, role: 'another' } : actor;
      expect(may(renamed, entry)).toBe(may(actor, entry));
    }),
  );
});
