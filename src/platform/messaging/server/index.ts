import './tables.ts';

export { askToSend } from './ask-to-send.ts';
export { outboxMessages } from './outbox-messages.ts';
export { smtpProvider } from './mail/smtp-provider.ts';
export { useProvider } from './provider.ts';
export { removeOldMessages } from './short-message.sql.ts';
export { deliverMessages, sendMessages } from './send-messages.ts';
