import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountOf } from '#platform/ledger';
import { funderNames, partyKeyOf } from './party-key.ts';

test('a sponsor named in full has a short name that rules and accounts can write', () => {
  expect(partyKeyOf('Conseil régional de Souss-Massa')).toBe('Conseil_regional_de_Souss_Massa');
  expect(partyKeyOf('INDH')).toBe('INDH');
  expect(partyKeyOf('مجلس الجهة')).toBe('funder');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const key = partyKeyOf(name);
      expect(key).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,30}$/);
      expect(accountOf('convention', key)).toContain(key);
    }),
  );
});

test('who is known is called by its name in both languages; who is not, as written', () => {
  expect(funderNames('INDH').nameAr).toBe('المبادرة الوطنية للتنمية البشرية');
  expect(funderNames('Fondation')).toEqual({ nameFr: 'Fondation', nameAr: 'Fondation' });
});
