/** Begins a decision record with the next number: `npm run decision -- "One process of modules"`. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '#platform/settings/server';
import { runScript } from './run-script.ts';

const FOLDER = 'docs/decisions';

await runScript(async () => {
  const title = process.argv.slice(2).join(' ').trim();
  const slug = slugOf(title);
  if (slug === '')
    throw new OperatorError('Say what is decided: npm run decision -- "One process of modules".');
  const folder = join(import.meta.dirname, '..', FOLDER);
  mkdirSync(folder, { recursive: true });
  const number = nextNumber(readdirSync(folder));
  const path = `${FOLDER}/${number}-${slug}.md`;
  writeFileSync(join(folder, `${number}-${slug}.md`), recordOf(number, title), { flag: 'wx' });
  console.log(path);
});

function nextNumber(names: readonly string[]): string {
  const taken = names.map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...taken) + 1).padStart(4, '0');
}

function slugOf(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function recordOf(number: string, title: string): string {
  const sections = [
    ['Context', 'What forces a choice, and what was measured.'],
    ['Decision', 'What we do, in the present tense.'],
    ['Consequences', '- What it gives, what it costs, what would make us look again.'],
    ['Status', 'Proposed.'],
  ];
  const body = sections.map(([heading, text]) => `## ${heading}\n\n${text}\n`).join('\n');
  return `# ${number} – ${title}\n\n${body}`;
}
