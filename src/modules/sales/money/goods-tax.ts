import type { LegalParameters } from '#modules/law';

/** How a cooperative stands towards value-added tax. */
export const VAT_REGIMES = ['exempt', 'taxed'] as const;

export type VatRegime = (typeof VAT_REGIMES)[number];

/** Where goods go: to somebody in the country, or out of it. */
export type Destination = 'morocco' | 'abroad';

/** The tax on a thing: its rate, or the article that exempts it, printed on the invoice. */
export interface GoodsTax {
  readonly perMille: number;
  readonly exemption: string;
  /** No tax is charged because it leaves the country, and for no other reason. */
  readonly leaves: boolean;
}

interface Selling {
  readonly regime: VatRegime;
  readonly destination: Destination;
  readonly law: Pick<LegalParameters, 'vatStandardPerMille' | 'vatAbroadPerMille' | 'vatAbroadArticle'>;
}

/** Carpets of local craft are exempt whoever sells them: tax code, article 91-I-C-4. */
const CARPETS = ['carpet', 'flatweave', 'boucherouite'];
const CARPET_ARTICLE = 'CGI art. 91-I-C-4°';
/** Couscous, and oil of craft presses: article 91-I-A. */
const STAPLES = ['couscous', 'olive-oil'];
const STAPLE_ARTICLE = 'CGI art. 91-I-A';
/** Cooperatives within the conditions of article 93-II. Recalled, to be checked by who keeps their books. */
const COOPERATIVE_ARTICLE = 'CGI art. 91-IV-1°';

/**
 * The tax of a kind of thing sold by a cooperative to somewhere. What leaves the country is exempt for who
 * charges tax, whatever it is (article 92, with the right to deduct); a cooperative that is exempt itself
 * stays so by its own article. At home: what is exempt by nature, then by who sells.
 */
export function goodsTax(kind: string, { regime, destination, law }: Selling): GoodsTax {
  if (destination === 'abroad' && regime === 'taxed') return taxAbroad(law);
  const exempt = (exemption: string) => ({ perMille: 0, exemption, leaves: false });
  if (CARPETS.includes(kind)) return exempt(CARPET_ARTICLE);
  if (STAPLES.includes(kind)) return exempt(STAPLE_ARTICLE);
  if (regime === 'exempt') return exempt(COOPERATIVE_ARTICLE);
  return { perMille: law.vatStandardPerMille, exemption: '', leaves: false };
}

function taxAbroad({ vatAbroadPerMille: perMille, vatAbroadArticle }: Selling['law']): GoodsTax {
  const leaves = perMille === 0;
  return { perMille, exemption: leaves ? vatAbroadArticle : '', leaves };
}
