/** A row of the database as the house speaks: what is absent is left out, never null. */
export function withoutNulls<Row extends object>(row: Row): Row {
  const kept = { ...row };
  for (const key of Object.keys(kept)) {
    if (Reflect.get(kept, key) === null) Reflect.deleteProperty(kept, key);
  }
  return kept;
}

/** The same for a value built as JSON by the database, at every depth. */
export function deeplyWithoutNulls<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => (part === null ? undefined : part));
}
