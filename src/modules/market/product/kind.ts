import { z } from 'zod';
import kinds from './kinds.json' with { type: 'json' };

/** How a thing is counted: once, by number, or made when asked. */
export const STOCK_KINDS = ['piece', 'quantity', 'made-to-order'] as const;

export type StockKind = (typeof STOCK_KINDS)[number];

const KIND = z.object({
  code: z.string(),
  /** How such things are usually counted. */
  stock: z.enum(STOCK_KINDS),
  /** Heading of the Harmonised System, to be checked by who exports. */
  hs: z.string().optional(),
  measured: z.boolean().default(false),
  food: z.boolean().default(false),
  /** How people say it, in any script: `zarbia`, «زربية», `tapis`. */
  aliases: z.array(z.string()),
});

/** A kind of thing sold. Its words are messages: `market.kind.<code>`. */
export type ProductKind = Readonly<z.infer<typeof KIND>>;

export const PRODUCT_KINDS: readonly ProductKind[] = z.array(KIND).parse(kinds);

/** A kind by its code; what is not known is "other". */
export function kindOf(code: string): ProductKind {
  const found = PRODUCT_KINDS.find((kind) => kind.code === code) ?? PRODUCT_KINDS.at(-1);
  if (found === undefined) throw new Error('no kinds of products');
  return found;
}

export function isKind(code: string): boolean {
  return PRODUCT_KINDS.some((kind) => kind.code === code);
}

/** What is put on the skin is labelled as food is, without being any. */
const COSMETICS: readonly string[] = ['argan', 'soap', 'herbs'];

/** Whether such things go into jars with a label: what is eaten, or put on the skin. */
export function isLabelled(code: string): boolean {
  return kindOf(code).food || COSMETICS.includes(code);
}
