import type { Content, Issuer } from './invoice.ts';

/** What the law asks of who issues, beside the name (tax code, article 145-III). */
export const MENTIONS = ['address', 'taxId', 'ice', 'businessTax', 'register'] as const;

export type Mention = (typeof MENTIONS)[number];

/** What was learned of the issuer after a document was issued, and the day. */
export type Completion = Readonly<Partial<Record<Mention, string>>>;

/** What of the law's mentions is not known: it is asked for, and never made up. */
export function missingMentions(issuer: Issuer): Mention[] {
  return MENTIONS.filter((mention) => issuer[mention] === '');
}

/** What of a document can be completed with what is known now; nothing when nothing was learned. */
export function completionOf(
  { issuer }: Pick<Content, 'issuer'>,
  known: Issuer,
  already: Completion = {},
): Completion | undefined {
  const learned = missingMentions(issuer)
    .filter((mention) => already[mention] === undefined && known[mention] !== '')
    .map((mention) => [mention, known[mention]]);
  return learned.length === 0 ? undefined : Object.fromEntries(learned);
}
