export { default as LawDecisions } from './LawDecisions.svelte';
export { default as LawMark } from './LawMark.svelte';
export { default as LawTable } from './LawTable.svelte';
