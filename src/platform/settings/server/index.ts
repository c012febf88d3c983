export { announceToApplication, readSettings, settings, type LogLevel, type Settings } from './settings.ts';
export type { MailServer } from './mail-server.ts';
export type { ObjectStore } from './object-store.ts';
export { OperatorError } from './operator-error.ts';
export { secrets, type Secrets } from './secrets.ts';
