import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheet } from './index.ts';

const SAMPLES = ['artisanat-khenifra.xlsx', 'liste-arabe.csv', 'liste-unicode.txt'].map((name) =>
  readFileSync(`tests/fixtures/lists/${name}`),
);

test('a file is told by its bytes, not by its name', async () => {
  const [workbook = new Uint8Array()] = SAMPLES;
  expect(await readSheet(workbook, 'liste.csv')).toMatchObject({ ok: true, value: { name: 'Artisanat' } });
  expect(await readSheet(new TextEncoder().encode('Nom;Lieu\nA;B'), 'liste.xlsx')).toMatchObject({
    ok: true,
  });
});

test('whatever the bytes, a file is read or refused and nothing else happens', async () => {
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SAMPLES),
      fc.array(change, { maxLength: 12 }),
      async (sample, changes) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expect(await readSheet(bytes, 'liste')).toHaveProperty('ok');
      },
    ),
    { numRuns: 400 },
  );
});

test('whatever the length at which a file is cut, it is read or refused', async () => {
  for (const sample of SAMPLES) {
    for (let length = 0; length < sample.length; length += 7) {
      expect(await readSheet(sample.subarray(0, length), 'liste')).toHaveProperty('ok');
    }
  }
});

test('others have their turn while a long list is read', async () => {
  const text = 'Nom;Commune;Membres\n'.repeat(50_000);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const read = await readSheet(new TextEncoder().encode(text), 'liste.csv');
  clearInterval(timer);
  expect(read.ok).toBe(true);
  expect(turns).toBeGreaterThan(3);
});
