/** Funders whose names everybody knows, by the short name rules use. */
const KNOWN: Readonly<Record<string, { readonly nameFr: string; readonly nameAr: string }>> = {
  INDH: {
    nameFr: 'Initiative nationale pour le développement humain (INDH)',
    nameAr: 'المبادرة الوطنية للتنمية البشرية',
  },
  ODCO: { nameFr: 'Office du développement de la coopération (ODCO)', nameAr: 'مكتب تنمية التعاون' },
  Moazara: { nameFr: 'Programme Moazara', nameAr: 'برنامج مؤازرة' },
  region: { nameFr: 'Conseil de la région', nameAr: 'مجلس الجهة' },
};

const LONGEST = 31;

/**
 * The short name of a funder, as rules, fields and accounts write it: latin letters and digits. A call names
 * its sponsor in full: «Conseil régional de Souss-Massa» is `Conseil_regional_de_Souss_Massa`.
 */
export function partyKeyOf(funder: string): string {
  const latin = funder
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[^A-Za-z]+|_+$/g, '');
  return latin === '' ? 'funder' : latin.slice(0, LONGEST).replace(/_+$/, '');
}

/** What a funder is called in full, where it is known; else as it was written. */
export function funderNames(funder: string): { readonly nameFr: string; readonly nameAr: string } {
  return KNOWN[funder] ?? { nameFr: funder, nameAr: funder };
}
