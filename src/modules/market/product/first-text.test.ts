import { expect, test } from 'vitest';
import { firstText, languageToAsk } from './first-text.ts';
import { STOCK_KINDS } from './kind.ts';

const HERE = { communeCode: '05.301.03.07' };

test('a thing put up by pictures alone has a sentence in both languages, with its place', () => {
  for (const stock of STOCK_KINDS) {
    const { fr, ar } = firstText({ stock, ...HERE });
    expect(fr).toMatch(/^[A-Z].+commune de .+\.$/u);
    expect(ar).toMatch(/^\p{Script=Arabic}.+\.$/u);
    expect(`${fr}${ar}`).not.toMatch(/[{}]/);
  }
});

test('the office may be asked for the language nobody wrote, and for none when both or neither are', () => {
  const piece = { stock: 'piece' as const, ...HERE };
  const first = firstText(piece);
  const asked = (fr: string, ar: string) => languageToAsk({ ...piece, text: { fr, ar } });
  expect(asked('Noué serré.', first.ar)).toBe('ar');
  expect(asked('Noué serré.', '')).toBe('ar');
  expect(asked(first.fr, 'معقودة بإحكام.')).toBe('fr');
  expect(asked('Noué serré.', 'معقودة بإحكام.')).toBeUndefined();
  expect(asked(first.fr, first.ar)).toBeUndefined();
  expect(asked('', '')).toBeUndefined();
});
