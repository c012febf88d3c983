/** The plant and mineral dyes of the cloth, by name; the same values as the tokens of the design system. */
export const EMBLEM_DYES = {
  madder: '#9e2b25',
  indigo: '#243a6b',
  saffron: '#d9982b',
  henna: '#a85a2a',
  pomegranate: '#6b7a2f',
  walnut: '#3b2a20',
  oleander: '#2f6f62',
  wool: '#f3ead9',
} as const;

export type Dye = keyof typeof EMBLEM_DYES;

/** The contrast of two dyes, from 1 (alike) to 21 (WCAG 2.2): what remains in black and white. */
export function dyeContrast(one: Dye, other: Dye): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(dye: Dye): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(EMBLEM_DYES[dye].slice(at, at + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(hexadecimal: string): number {
  const share = parseInt(hexadecimal, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
