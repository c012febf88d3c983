export { default as CallClosing } from './CallClosing.svelte';
export { default as CallFaults } from './CallFaults.svelte';
export { default as CallStage } from './CallStage.svelte';
export { default as CallTerms } from './CallTerms.svelte';
export { default as CallVersions } from './CallVersions.svelte';
