import './call/call-tables.ts';
