export { sealText, sealWith, secretFor, unsealText, unsealWith } from './sealed-text.ts';
