import { printedSheet } from '../printed-sheet.server.ts';

export const GET = printedSheet('ar');
