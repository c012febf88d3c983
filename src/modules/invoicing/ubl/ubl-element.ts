import type { XmlElement } from '#platform/open-data';

/** An element, or nothing where there is nothing to say: the standard knows no empty element. */
export type UblElement = XmlElement | undefined;

/** A simple value. */
export function basic(name: string, text: string): UblElement {
  return text === '' ? undefined : { name: `cbc:${name}`, children: [text] };
}

/** What holds others; nothing when none of them says anything. */
export function group(name: string, children: readonly UblElement[]): UblElement {
  const said = children.filter((one) => one !== undefined);
  return said.length === 0 ? undefined : { name: `cac:${name}`, children: said };
}

/** An amount in dirhams, with its two decimals. */
export function amountElement(name: string, centimes: number): UblElement {
  return { name: `cbc:${name}`, attributes: { currencyID: 'MAD' }, children: [inDirhams(centimes)] };
}

export function inDirhams(centimes: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(centimes) / 100), Math.abs(centimes) % 100];
  return `${centimes < 0 ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`;
}
