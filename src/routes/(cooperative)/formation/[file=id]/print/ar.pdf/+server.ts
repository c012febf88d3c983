import { printedFile } from '../../../printed-file.server.ts';

export const GET = printedFile('ar');
