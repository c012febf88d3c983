import { printedMinutes } from '../printed-minutes.server.ts';

export const GET = printedMinutes('fr');
