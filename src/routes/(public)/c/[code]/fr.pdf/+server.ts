import { printedCertificate } from '../../printed-certificate.server.ts';

export const GET = printedCertificate('fr');
