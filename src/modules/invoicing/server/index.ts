import './tables.ts';

export { completeInvoices } from './document/complete-invoices.ts';
export { houseInvoices } from './house/house-invoices.ts';
export { invoiceFile } from './document/invoice-file.ts';
export { invoicePaper } from './document/invoice-paper.ts';
export { invoiceSheet } from './document/invoice-sheet.ts';
export { issueCommissions } from './house/issue-commissions.ts';
export { issuedDocument } from './document/issued-document.ts';
export { keepHouse } from './house/keep-house.ts';
export { loadHouse } from './demonstration/load-house.ts';
export { myDocuments } from './document/my-documents.ts';
export { onOrderMoved } from './document/on-order-moved.ts';
export { onPayoutConfirmed } from './house/on-payout-confirmed.ts';
export { orderDocuments } from './document/order-documents.ts';
export { ourInvoices } from './document/our-invoices.ts';
