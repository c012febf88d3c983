import { totalsOf, type IssuedDocument, type Totals } from './invoice.ts';
import { missingMentions, type Completion, type Mention } from './mention.ts';

/** A document as it is shown: what was issued, what was learned since, what is still not known. */
export interface ShownDocument extends IssuedDocument {
  readonly totals: Totals;
  readonly learned: Completion;
  readonly lacking: readonly Mention[];
}

export function shownDocument<Issued extends IssuedDocument>(
  document: Issued,
  learned: Completion = {},
): Issued & ShownDocument {
  const lacking = missingMentions(document.content.issuer).filter((one) => learned[one] === undefined);
  return { ...document, totals: totalsOf(document.content), learned, lacking };
}
