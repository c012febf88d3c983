import { printedConvention } from '../printed-convention.server.ts';

export const GET = printedConvention('fr');
