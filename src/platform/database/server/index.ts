export { insertColumns, insertRows } from './insert-rows.ts';
export { lifted } from './lifted.sql.ts';
export {
  closeDatabase,
  database,
  databaseAnswers,
  inTransaction,
  openPool,
  reading,
  type Db,
  type Tx,
} from './pool.ts';
export type { Tables } from './tables.ts';
export { ownDatabase, reachDatabase, type OpenDatabase } from './embedded/open-database.ts';
export { holdFile } from './embedded/lock-folder.ts';
export { startEmbedded, type EmbeddedDatabase } from './embedded/start-embedded.ts';
export { connect, databaseOn } from './migration/connect.ts';
export { migrationFiles, type Placement, type Reference } from './migration/migration-files.ts';
export { migrate, type MigrationReport } from './migration/migrate.ts';
export { beginMode, modeOf, type Mode } from './migration/mode.ts';
export { backUp } from './backup/back-up.ts';
export { contentsOf } from './backup/contents.ts';
export { checkBackup, restore } from './backup/restore.ts';
export { catalogueFindings, type Finding } from './catalogue.sql.ts';
export { deeplyWithoutNulls, withoutNulls } from './without-nulls.ts';
export { openFailingPool, type FailingPool } from './test-failing-pool.ts';
export { testDatabase, testServer, type TestDatabase } from './test-database.ts';
