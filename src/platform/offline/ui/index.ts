export { default as PhotoInput } from './PhotoInput.svelte';
export { default as SyncBar } from './SyncBar.svelte';
export { default as VoiceInput } from './VoiceInput.svelte';
export { default as WorkList } from './WorkList.svelte';
export { default as WorkState } from './WorkState.svelte';
export { fillInForOldBrowsers } from './old-browsers.ts';
export { Phone, type Seen } from './phone.ts';
export type { StoredFile, StoredRecord } from './phone-store.ts';
export type { Sent } from './send-queue.ts';
