export { default as QrDrawing } from './QrDrawing.svelte';
