export { isSigned, isSignedWith, publicKeyOf, signText, type PublicKey } from './signature.ts';
export { sealText, sealWith, secretFor, unsealText, unsealWith } from './sealed-text.ts';
