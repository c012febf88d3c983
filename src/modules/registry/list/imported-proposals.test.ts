import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '#platform/sheets';
import { asDay } from '#platform/time';
import { IMPORTED_FIELDS, type ImportedField } from './imported-field.ts';
import { acceptProposals } from './imported-proposals.ts';
import { readRow } from './imported-row.ts';

const TODAY = asDay('2026-11-22');

test('a row whose proposals are all accepted has nothing left to propose', () => {
  const said: Partial<Record<ImportedField, Cell>> = {
    name: 'Coopérative des apiculteurs',
    commune: 'Taliouinne',
    province: 'Taroudant',
    sector: 'apiculture',
    foundedOn: '12-2019',
    members: { formula: true, value: 12 },
    phone: '0661000001 / 0661000002',
    ice: '1512345000078',
    kind: 'SARL',
  };
  const mapping = IMPORTED_FIELDS.filter((field) => field in said);
  const cells = mapping.map((field) => said[field]);
  const { problems } = readRow({ cells, mapping, line: 7, today: TODAY, fewestMembers: 5 });
  expect(problems.filter(({ proposal }) => proposal !== undefined)).toHaveLength(7);
  const again = readRow({
    cells: acceptProposals(cells, problems),
    mapping,
    line: 7,
    today: TODAY,
    fewestMembers: 5,
  });
  expect(again.problems).toEqual([]);
  expect(again.row).toMatchObject({ sector: 'agriculture', foundedOn: '2019-12-01', members: 12 });
});

test('whatever the cells, a row is read or its problems are told', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('31/12/2019', '-', '٢٠', 'Taliouine', '=1', '+212'),
  );
  const cell = fc.oneof(
    text,
    fc.double(),
    fc.constant(undefined),
    fc.record({ formula: fc.constant(true), value: text }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const { row, problems } = readRow({
        cells,
        mapping: IMPORTED_FIELDS,
        line: 1,
        today: TODAY,
        fewestMembers: 5,
      });
      const isRefused = problems.some(({ severity }) => severity === 'error');
      expect(row === undefined || !isRefused).toBe(true);
    }),
    { numRuns: 300 },
  );
});
