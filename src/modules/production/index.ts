export { makersLine, type ShownMakers } from './certificate/certificate-lines.ts';
export { partsLine, type LinePart } from './making/line-part.ts';
export { certificateAddress, type CertificateFacts } from './certificate/certificate.ts';
export { makersOnPaper, type MakersOnPaper } from './making/makers-on-paper.ts';
export { PERMIT_KINDS } from './permit/food-permit.ts';
export { stands, type NamingConsent } from './making/consent.ts';
export { UNITS, type Maker, type Making, type Unit } from './making/making.ts';
export { DYES, STAGES, THREADS, type MakingWork, type Stage, type StagePhoto } from './making/work.ts';
