export { printPdf, type Paper } from './print-pdf.ts';
