import './tables.ts';

export { downloadCaseload } from './download-caseload.ts';
export { answerCaseload, answerLabel, answerPiece, answerSync } from './answer-phone.ts';
export type { Field, FieldSource } from './field.ts';
export type { PhoneHeard } from './field-device.sql.ts';
export { phonesHeard } from './phones-heard.ts';
export { receiveCommands, type SyncAnswer, type Syncing } from './receive-commands.ts';
export { removeOldUploads } from './remove-old-uploads.ts';
export { SyncInput } from './sync-input.ts';
