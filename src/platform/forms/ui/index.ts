export { default as FormProblems } from './FormProblems.svelte';
export { default as FormQuestions } from './FormQuestions.svelte';
export { default as XlsRemarks } from './XlsRemarks.svelte';
export { default as FormOutline } from './FormOutline.svelte';
export { default as ItemFields } from './ItemFields.svelte';
