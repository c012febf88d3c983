export { default as DeclarationFields } from './DeclarationFields.svelte';
export { default as DeclarationState } from './DeclarationState.svelte';
export { default as DeclarationSummary } from './DeclarationSummary.svelte';
