export { craftCodes, craftSaid } from './product/craft-word.ts';
export {
  isKind,
  isLabelled,
  kindOf,
  PRODUCT_KINDS,
  STOCK_KINDS,
  type ProductKind,
  type StockKind,
} from './product/kind.ts';
export { kindPictureSvg } from './product/kind-picture.ts';
export { readPrice, PRICE_BOUNDS } from './product/price.ts';
export {
  lackingOf,
  moved,
  PRODUCT_MOVES,
  PRODUCT_STATES,
  type Lacking,
  type Product,
  type ProductFacts,
  type Told,
} from './product/product.ts';
export { minimumFairPrice, type Making } from './product/minimum-fair-price.ts';
export { freeOf, mayTake, stands, type Allocation, type StoreLevel } from './stock/allocation.ts';
export { MARKET_ORDERS, type Listing } from './search/market-search.ts';
export { cardPicture, structuredProduct } from './product/structured-product.ts';
export { LABEL_MENTIONS, missingOnLabel, type LabelMention } from './label/jar-label.ts';
export { batchStanding, type Batch, type BatchStanding } from './stock/batch.ts';
export { firstText, languageToAsk } from './product/first-text.ts';
export { told, toldIn } from './product/told.ts';
export { typedProduct } from './product/typed-product.ts';
export type { OrderedThing, SoldBatch, SoldThing } from './stock/sold-thing.ts';
export { COLOURS } from './search/colour.ts';
export { boundsOf, SIZES } from './search/size.ts';
export type { ShopLine } from './shop/shop-line.ts';
export { merchantItem, type FeedReader } from './feed/merchant-item.ts';
export { priceSaid } from './product/price-said.ts';
