import './tables.ts';

export { amendCall } from './call/amend-call.ts';
export { bringForm } from './call/bring-form.ts';
export { draftCall } from './call/draft-call.ts';
export { keepCall } from './call/keep-call.ts';
export { officeCall } from './call/office-call.ts';
export { officeCalls } from './call/office-calls.ts';
export { openCall } from './call/open-call.ts';
export { publicCall } from './call/public-call.ts';
export { publicCalls } from './call/public-calls.ts';
