import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { findHouse, insertHouse } from '../house/house.sql.ts';

/** The house of the demonstration: a name and a place. Its numbers are nobody's, and are left to be said. */
export async function loadHouse(now: Date): Promise<void> {
  await inTransaction(databaseScope(SYSTEM), async (tx) => {
    if ((await findHouse(tx)) !== undefined) return;
    const numbers = { taxId: '', ice: '', businessTax: '', register: '', court: '', phone: '' };
    const name = { fr: 'Twiza (démonstration)', ar: 'تويزة (عرض تجريبي)' };
    const identity = { ...numbers, name, kind: 'company' as const, address: 'Rabat', place: '' };
    await insertHouse(tx, { identity, now });
  });
}
