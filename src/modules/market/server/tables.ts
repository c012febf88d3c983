declare module '#platform/database/server' {
  interface Tables {
    'market.product': ProductTable;
    'market.photo': PhotoTable;
    'market.stock_level': StockLevelTable;
    'market.piece': PieceTable;
    'market.allocation': AllocationTable;
    'market.movement': MovementTable;
    'market.batch': BatchTable;
    'market.allocation_batch': AllocationBatchTable;
    'market.listing': ListingTable;
    'market.shop_story': ShopStoryTable;
    'market.review': ReviewTable;
    'market.listing_word': { word: string };
  }
}

interface OfProduct {
  organisation_id: string;
  product_id: string;
  commune_code: string;
}

export interface ProductTable extends OfProduct {
  kind: string;
  stock: string;
  state: string;
  name_fr: string;
  name_ar: string;
  text_fr: string;
  text_ar: string;
  facts: string;
  price_centimes: number;
  offered_at: Date;
  version: number;
}

export interface PhotoTable extends OfProduct {
  file_id: string;
  position: number;
  width: number;
  height: number;
  is_illustration: boolean;
}

export interface StockLevelTable extends OfProduct {
  on_hand: number;
  kept: number;
}

export interface PieceTable extends OfProduct {
  piece_id: string;
  number: number;
}

export interface AllocationTable extends OfProduct {
  allocation_id: string;
  piece_id: string | null;
  quantity: number;
  channel: string;
  for_whom: string;
  state: string;
  expires_at: Date | null;
  made_at: Date;
}

export interface MovementTable extends OfProduct {
  movement_id: string;
  change: number;
  why: string;
  document_id: string | null;
  batch_id: string | null;
  moved_at: Date;
  person_id: string | null;
}

export interface ListingTable {
  product_id: string;
  organisation_id: string;
  commune_code: string;
  kind: string;
  name_fr: string;
  name_ar: string;
  seller_fr: string;
  seller_ar: string;
  price_centimes: number;
  left_over: number;
  stock: string;
  photo: string | null;
  offered_at: Date;
  /** What buyers narrow by, a bit for each. */
  traits: number;
  words: string;
}

export interface ShopStoryTable {
  organisation_id: string;
  commune_code: string;
  story_fr: string;
  story_ar: string;
  told_at: Date;
  version: number;
}

export interface ReviewTable extends OfProduct {
  review_id: string;
  kind: string;
  said: string;
  state: string;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  decider: string;
  reason: string;
}

export interface BatchTable extends OfProduct {
  batch_id: string;
  code: string;
  made_on: string;
  best_before: string;
  on_hand: number;
  kept: number;
  recalled_at: Date | null;
  why: string;
}

export interface AllocationBatchTable {
  organisation_id: string;
  allocation_id: string;
  batch_id: string;
  commune_code: string;
  quantity: number;
}
