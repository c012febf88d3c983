import { expect, test } from 'vitest';
import { goodsTax, type Destination, type VatRegime } from './goods-tax.ts';

const LAW = { vatStandardPerMille: 200, vatAbroadPerMille: 0, vatAbroadArticle: 'CGI, art. 92-I-1°' };
const at = (kind: string, regime: VatRegime, destination: Destination = 'morocco', law = LAW) =>
  goodsTax(kind, { regime, destination, law });
const REGIMES = ['exempt', 'taxed'] as const;
const DESTINATIONS = ['morocco', 'abroad'] as const;
const KINDS = ['carpet', 'olive-oil', 'couscous', 'soap', 'caftan', 'other'];

test('M10: tax is of the thing and of who sells it: a carpet is exempt, soap by who sells', () => {
  for (const regime of REGIMES) {
    expect(at('carpet', regime)).toEqual({ perMille: 0, exemption: 'CGI art. 91-I-C-4°', leaves: false });
    expect(at('couscous', regime)).toEqual({ perMille: 0, exemption: 'CGI art. 91-I-A', leaves: false });
  }
  expect(at('soap', 'taxed')).toEqual({ perMille: 200, exemption: '', leaves: false });
  expect(at('soap', 'exempt').perMille).toBe(0);
});

test('M10: tax is of where it goes: what leaves the country bears none, by its article', () => {
  for (const kind of KINDS) {
    expect(at(kind, 'taxed', 'abroad')).toEqual({
      perMille: 0,
      exemption: LAW.vatAbroadArticle,
      leaves: true,
    });
    expect(at(kind, 'exempt', 'abroad')).toEqual(at(kind, 'exempt', 'morocco'));
  }
  const changed = { ...LAW, vatAbroadPerMille: 20 };
  expect(at('soap', 'taxed', 'abroad', changed)).toEqual({ perMille: 20, exemption: '', leaves: false });
});

test('M10: what bears no tax names its article, and what bears tax names none', () => {
  for (const kind of KINDS)
    for (const regime of REGIMES)
      for (const destination of DESTINATIONS) {
        const { perMille, exemption } = at(kind, regime, destination);
        expect(perMille === 0, kind).toBe(exemption !== '');
      }
});
