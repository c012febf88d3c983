import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, moduleCards, type ModuleCard } from '../../tests/walls/modules.ts';
import { page, table } from './page.ts';

/** The modules, what they use and what they hear, as a graph and as a table. */
export async function modulesPage(root: string): Promise<string> {
  const cards = (await moduleCards()).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows = cards.map((card) => [
    `\`${card.name}\``,
    list(card.uses),
    list(card.hears),
    purposeOf(root, card),
  ]);
  return page('Modules', [
    'A solid arrow is a use: calls inside a transaction, never in a circle. A dotted arrow leads from a',
    'fact to who hears it, and may point anywhere.',
    '',
    '```mermaid',
    'graph LR',
    ...cards.map(({ name }) => `  ${name}`),
    ...cards.flatMap(({ name, uses }) => uses.map((used) => `  ${name} --> ${used}`)),
    ...cards.flatMap(({ name, hears }) => hears.map((heard) => `  ${heard} -.-> ${name}`)),
    '```',
    '',
    ...table(['Module', 'Uses', 'Hears', 'Purpose'], rows),
  ]);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ');
}

/** The first paragraph under “Purpose” of its README. */
function purposeOf(root: string, card: ModuleCard): string {
  const text = readFileSync(join(root, folderOf(card), 'README.md'), 'utf8');
  const purpose = /\n## Purpose\n+([\s\S]*?)\n\n/.exec(text)?.[1] ?? '';
  return purpose.replace(/\s+/g, ' ');
}
