export { default as DocumentList } from './DocumentList.svelte';
export { default as DueTable } from './DueTable.svelte';
export { default as HouseFields } from './HouseFields.svelte';
export { default as LackingNotice } from './LackingNotice.svelte';
