import { reading } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { listKnownCooperatives, type Known } from './known-cooperatives.sql.ts';

export type { Known } from './known-cooperatives.sql.ts';

const ASKED_ABOUT = 3_000;

/** Cooperatives to ask about, spread over the register: more than any cache of a page or two holds. */
export function knownCooperatives(): Promise<Known[]> {
  return reading(databaseScope(SYSTEM), (db) => listKnownCooperatives(db, ASKED_ABOUT));
}
