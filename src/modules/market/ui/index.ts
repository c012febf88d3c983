export { default as KindChoice } from './product/KindChoice.svelte';
export { default as KindPicture } from './product/KindPicture.svelte';
export { default as ProductCard } from './product/ProductCard.svelte';
export { default as ProductCards } from './product/ProductCards.svelte';
export { default as ProductFactList } from './product/ProductFactList.svelte';
export { default as DescribeFields } from './product/DescribeFields.svelte';
export { default as KeptList } from './stock/KeptList.svelte';
export { default as StoreForms } from './stock/StoreForms.svelte';
