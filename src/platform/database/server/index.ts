export { insertRows } from './insert-rows.ts';
export { closeDatabase, database, inTransaction, openPool, reading, type Db, type Tx } from './pool.ts';
export type { Tables } from './tables.ts';
