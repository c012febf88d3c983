import { expect, test } from 'vitest';
import { villageNamed, villageSaid } from './village.ts';

const KERROUCHEN = '05.301.03.07';

test('a village named as its commune, or as one near, is said in the language of who reads', () => {
  expect(villageSaid('ar', 'Kerrouchen', KERROUCHEN)).toBe('كروشن');
  expect(villageSaid('ar', 'KERROUCHEN', KERROUCHEN)).toBe('كروشن');
  expect(villageSaid('fr', 'كروشن', KERROUCHEN)).toBe('Kerrouchen');
  expect(villageSaid('ar', 'Aït Ishaq', KERROUCHEN)).toMatch(/^\p{Script=Arabic}[\p{Script=Arabic} ]+$/u);
});

test('of a village only its people name, Arabic says the commune beside it', () => {
  expect(villageSaid('ar', 'Oumlil', KERROUCHEN)).toBe('كروشن (Oumlil)');
  expect(villageSaid('fr', 'Oumlil', KERROUCHEN)).toBe('Oumlil');
  expect(villageSaid('en', 'Oumlil', KERROUCHEN)).toBe('Oumlil');
  expect(villageSaid('ar', '', KERROUCHEN)).toBe('');
});

test('beside its commune, as on a certificate, a village is said once and alone', () => {
  expect(villageNamed('ar', 'Oumlil', KERROUCHEN)).toBe('Oumlil');
  expect(villageNamed('ar', 'Kerrouchen', KERROUCHEN)).toBe('كروشن');
  expect(villageNamed('ar', '', KERROUCHEN)).toBe('');
});
