import { expect, test } from 'vitest';
import { goodsTax } from './goods-tax.ts';

const at = (kind: string, regime: 'exempt' | 'taxed') => goodsTax(kind, { regime, standardPerMille: 200 });

test('M10: tax is of the thing and of who sells it: a carpet is exempt, soap by who sells', () => {
  for (const regime of ['exempt', 'taxed'] as const) {
    expect(at('carpet', regime)).toEqual({ perMille: 0, exemption: 'CGI art. 91-I-C-4°' });
    expect(at('couscous', regime)).toEqual({ perMille: 0, exemption: 'CGI art. 91-I-A' });
  }
  expect(at('soap', 'taxed')).toEqual({ perMille: 200, exemption: '' });
  expect(at('soap', 'exempt').perMille).toBe(0);
});

test('M10: what bears no tax names its article, and what bears tax names none', () => {
  for (const kind of ['carpet', 'olive-oil', 'soap', 'caftan', 'other'])
    for (const regime of ['exempt', 'taxed'] as const) {
      const { perMille, exemption } = at(kind, regime);
      expect(perMille === 0, kind).toBe(exemption !== '');
    }
});
