/** A row of the database as the house speaks: what is absent is left out, never null. */
export function withoutNulls<Row extends object>(row: Row): Row {
  const kept = { ...row };
  for (const key of Object.keys(kept)) {
    if (Reflect.get(kept, key) === null) Reflect.deleteProperty(kept, key);
  }
  return kept;
}

/** The same for a value built as JSON by the database, at every depth. */
export function deeplyWithoutNulls<T>(value: T): T;
export function deeplyWithoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((part: unknown) => (part === null ? undefined : deeplyWithoutNulls(part)));
  // An instant becomes the text that JSON has for it.
  if (value instanceof Date) return value.toJSON();
  const kept: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) if (part !== null) kept[key] = deeplyWithoutNulls(part);
  return kept;
}
