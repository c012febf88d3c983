/** How a cooperative stands towards value-added tax. */
export const VAT_REGIMES = ['exempt', 'taxed'] as const;

export type VatRegime = (typeof VAT_REGIMES)[number];

/** The tax on a thing: its rate, or the article that exempts it, printed on the invoice. */
export interface GoodsTax {
  readonly perMille: number;
  readonly exemption: string;
}

/** Carpets of local craft are exempt whoever sells them: tax code, article 91-I-C-4. */
const CARPETS = ['carpet', 'flatweave', 'boucherouite'];
const CARPET_ARTICLE = 'CGI art. 91-I-C-4°';
/** Couscous, and oil of craft presses: article 91-I-A. */
const STAPLES = ['couscous', 'olive-oil'];
const STAPLE_ARTICLE = 'CGI art. 91-I-A';
/** Cooperatives within the conditions of article 93-II. Recalled, to be checked by who keeps their books. */
const COOPERATIVE_ARTICLE = 'CGI art. 91-IV-1°';

/** The tax of a kind of thing sold by a cooperative: what is exempt by nature, then by who sells. */
export function goodsTax(
  kind: string,
  { regime, standardPerMille }: { readonly regime: VatRegime; readonly standardPerMille: number },
): GoodsTax {
  if (CARPETS.includes(kind)) return { perMille: 0, exemption: CARPET_ARTICLE };
  if (STAPLES.includes(kind)) return { perMille: 0, exemption: STAPLE_ARTICLE };
  if (regime === 'exempt') return { perMille: 0, exemption: COOPERATIVE_ARTICLE };
  return { perMille: standardPerMille, exemption: '' };
}
