export { totalsOf, type IssuedDocument } from './document/invoice.ts';
export { MENTIONS, type Mention } from './document/mention.ts';
export type { ShownDocument } from './document/shown-document.ts';
