import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REFERENCE, referencePages } from '../scripts/map/reference-pages.ts';

const pages = await referencePages(process.cwd());

test.each([...pages.keys()])('%s says what the sources say', (name) => {
  const path = `${REFERENCE}/${name}`;
  const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(written === pages.get(name), `${path} is stale: npm run map`).toBe(true);
});
