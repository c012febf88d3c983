import type { PGlite } from '@electric-sql/pglite';

const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4);
const QUERY_WITHOUT_SYNC = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)));

/**
 * Keeps what one client says together. All clients share the single session of the embedded database, and the
 * socket server lets another client speak between two messages unless a transaction is open. The messages of
 * one statement (Parse, Bind, Execute … Sync) use the session's unnamed statement, so between them the
 * session counts as taken too: otherwise a statement too long for one packet could be run with another
 * client's values.
 *
 * The socket server asks the database only for `isInTransaction`, `runExclusive`, `execProtocolRawStream` and
 * `exec`.
 */
export function wholeConversations(db: PGlite, onFailure: (error: unknown) => void): PGlite {
  let halfSaid = false;
  const changed = {
    isInTransaction: () => halfSaid || db.isInTransaction(),
    async execProtocolRawStream(
      message: Uint8Array,
      options: Parameters<PGlite['execProtocolRawStream']>[1],
    ) {
      halfSaid = QUERY_WITHOUT_SYNC.has(message[0] ?? 0);
      try {
        await db.execProtocolRawStream(message, options);
      } catch (error) {
        onFailure(error);
        throw error;
      }
    },
    async exec(statements: string) {
      if (halfSaid) await db.execProtocolRawStream(SYNC, { onRawData: () => undefined });
      halfSaid = false;
      return db.isInTransaction() ? db.exec(statements) : [];
    },
  };
  return new Proxy(db, {
    get(target, key) {
      if (Object.hasOwn(changed, key)) return Reflect.get(changed, key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
