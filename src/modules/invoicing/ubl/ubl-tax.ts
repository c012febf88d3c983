import { centimes, plus } from '#platform/money';
import type { TaxGroup, TaxKey } from '../document/tax-group.ts';
import { amountElement, basic, group, type UblElement } from './ubl-element.ts';

/** The categories of UNTDID 5305 that are met here: taxed at a rate, exempt, exempt because it is exported. */
const TAXED = 'S';
const EXEMPT = 'E';
const EXPORTED = 'G';
const PER_CENT = 10;

/**
 * The tax by rate. The standard has one exempt group, whatever the articles (BR-E-01): ours are put
 * together, and
 * every article is named.
 */
export function taxTotal(taxes: readonly TaxGroup[]): UblElement {
  const groups = [...Map.groupBy(taxes, (one) => `${categoryCode(one)} ${one.taxPerMille}`).values()];
  const sum = (of: 'net' | 'tax', among: readonly TaxGroup[]) =>
    among.reduce((all, one) => plus(all, one[of]), centimes(0));
  return group('TaxTotal', [
    amountElement('TaxAmount', sum('tax', taxes)),
    ...groups.map((among) => {
      const exemption = [...new Set(among.map((one) => one.exemption))].join(' ; ');
      return group('TaxSubtotal', [
        amountElement('TaxableAmount', sum('net', among)),
        amountElement('TaxAmount', sum('tax', among)),
        categoryOf('TaxCategory', { taxPerMille: 0, ...among[0], exemption }),
      ]);
    }),
  ]);
}

/** A category of tax; the reason of an exemption is told where the tax is summed. */
export function categoryOf(name: 'TaxCategory' | 'ClassifiedTaxCategory', tax: TaxKey): UblElement {
  return group(name, [
    basic('ID', categoryCode(tax)),
    basic('Percent', String(tax.taxPerMille / PER_CENT)),
    name === 'TaxCategory' && tax.taxPerMille === 0 ? basic('TaxExemptionReason', tax.exemption) : undefined,
    group('TaxScheme', [basic('ID', 'VAT')]),
  ]);
}

function categoryCode({ taxPerMille, leaves }: TaxKey): string {
  if (taxPerMille > 0) return TAXED;
  return leaves ? EXPORTED : EXEMPT;
}
