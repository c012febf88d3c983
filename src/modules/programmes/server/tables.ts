import './application/application-tables.ts';
import './call/call-tables.ts';
