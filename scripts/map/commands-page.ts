import { z } from 'zod';
import { OPEN_COMMANDS, OPEN_QUERIES } from '../../src/modules/all.server.ts';
import { declaredOperations } from '../../tests/walls/operations.ts';
import { operations, rolesHolding, type Operation } from './operations.ts';
import { page, table } from './page.ts';
import { withoutRole } from './permissions-page.ts';
import { docstringOf, refusalsOf } from './read-declaration.ts';

const SCHEMA = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});
const OPEN = new Set<string>([...OPEN_COMMANDS, ...OPEN_QUERIES].map(({ name }) => name));
const SOURCES = new Map(declaredOperations().map((declared) => [declared.constant, declared]));

/** Every command and query: what it takes, who may, what it may answer instead. */
export async function commandsPage(root: string): Promise<string> {
  const all = await operations(root);
  const owners = [...new Set(all.map(({ owner }) => owner))].toSorted();
  return page('Commands and queries', [
    'Everything that changes goes through a command; everything shown comes from a query. A `?` marks an',
    'input that may be left out. Any of them may also refuse with `anonymous`, `forbidden`, `absent` or',
    '`invalid`. _API_: programs reach it at `/api/v1/<module>/<name>`.',
    ...owners.flatMap((owner) =>
      section(
        owner,
        all.filter((one) => one.owner === owner),
      ),
    ),
  ]);
}

function section(owner: string, own: readonly Operation[]): string[] {
  const rows = (kind: Operation['kind']) => own.filter((one) => one.kind === kind).map(rowOf);
  const heads = ['Verb', 'What it does', 'Input', 'Who may', 'Refuses with', 'API'];
  return [
    '',
    `## ${owner}: commands`,
    '',
    ...table(heads, rows('command')),
    '',
    `## ${owner}: queries`,
    '',
    ...table(heads, rows('query')),
  ];
}

function rowOf(operation: Operation): string[] {
  const declared = SOURCES.get(operation.constant);
  const who = withoutRole(operation) ?? rolesHolding(operation.name).join(', ');
  const refusals = declared === undefined ? [] : refusalsOf(declared);
  return [
    `\`${operation.name}\``,
    declared === undefined ? '' : docstringOf(declared),
    inputsOf(operation).join(', '),
    who,
    refusals.map((code) => `\`${code}\``).join(', '),
    OPEN.has(operation.name) ? '●' : '',
  ];
}

function inputsOf({ input }: Operation): string[] {
  const { properties, required } = SCHEMA.parse(
    z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }),
  );
  return Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
}
