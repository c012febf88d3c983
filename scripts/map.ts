/**
 * Writes docs/reference: modules, commands and queries, facts, tables, permissions, as the sources say them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE, referencePages } from './map/reference-pages.ts';
import { runScript } from './run-script.ts';

const ROOT = join(import.meta.dirname, '..');

await runScript(async () => {
  const folder = join(ROOT, REFERENCE);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await referencePages(ROOT)) {
    writeFileSync(join(folder, name), text);
    console.log(`${REFERENCE}/${name}`);
  }
});
