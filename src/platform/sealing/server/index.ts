export { sealText, sealWith, unsealText, unsealWith } from './sealed-text.ts';
