export { default as MadeBy } from './making/MadeBy.svelte';
export { default as MakerFields } from './making/MakerFields.svelte';
export { default as NamingLine } from './making/NamingLine.svelte';
export { default as StagePhotos } from './making/StagePhotos.svelte';
export { default as WorkFields } from './making/WorkFields.svelte';
