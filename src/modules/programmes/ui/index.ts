export { default as ApplicationState } from './ApplicationState.svelte';
export { default as CallClosing } from './CallClosing.svelte';
export { default as CallFaults } from './CallFaults.svelte';
export { default as CallStage } from './CallStage.svelte';
export { default as CallTerms } from './CallTerms.svelte';
export { default as CallVersions } from './CallVersions.svelte';
export { default as EligibilityList } from './EligibilityList.svelte';
export { default as FundingJudgement } from './FundingJudgement.svelte';
