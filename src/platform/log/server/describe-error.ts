/** What the log says of an exception. */
export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly place: readonly string[];
}

const FRAMES = 12;

/**
 * Tells an exception without the values it carried. PostgreSQL quotes rows in its messages and details, so of
 * its errors only the code and the names of the schema are kept; from other messages, phones and quoted texts
 * are cut out.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error', place: [] };
  const fromDatabase = 'severity' in error && 'routine' in error;
  return {
    type: error.name,
    message: fromDatabase ? 'refused by the database' : withoutValues(error.message),
    code: textOf(error, 'code'),
    constraint: textOf(error, 'constraint'),
    table: textOf(error, 'table'),
    place: frames(error),
  };
}

function withoutValues(message: string): string {
  return message
    .split('\n', 3)
    .join(' ')
    .replace(/(?:\+|00)?\d[\d .-]{7,}\d/g, '…')
    .replace(/"[^"]{0,200}"|«[^»]{0,200}»/g, '"…"')
    .slice(0, 300);
}

function textOf(error: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : undefined;
}

function frames(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, FRAMES);
}
