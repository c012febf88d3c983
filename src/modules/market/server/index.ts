import './tables.ts';

export { addPhoto } from './product/add-photo.ts';
export { countStock } from './stock/count-stock.ts';
export { describeProduct } from './product/describe-product.ts';
export { dropPhoto } from './product/drop-photo.ts';
export { endKeeping } from './stock/end-keeping.ts';
export { foundProducts } from './search/found-products.ts';
export { loadGoods, type DemonstrationShop } from './demonstration/load-goods.ts';
export { moveProduct } from './product/move-product.ts';
export { offerProduct } from './product/offer-product.ts';
export { onProductChanged } from './search/on-product-changed.ts';
export { ourStore } from './product/our-store.ts';
export { productPage } from './product/product-page.ts';
export { rebuildListings } from './search/rebuild-listings.ts';
export { setAside } from './stock/set-aside.ts';
export { shopPage } from './product/shop-page.ts';
