import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { findByReference } from './purchase.sql.ts';

/** Which purchase a reference names: for the platform itself, when a message that is signed names one. */
export function purchaseOfReference(reference: string) {
  return reading(databaseScope(SYSTEM), (db) => findByReference(db, reference));
}
