import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The server entry and the built application are two copies of this module in one process, so the storage
 * they share is found under a name of the whole process.
 */
const NAME = Symbol.for('twiza.request');

/** The id of the request being answered, or undefined outside one. */
export function currentRequest(): string | undefined {
  return storage().getStore();
}

/** Runs `work` with a request id that every log line written meanwhile carries. */
export function withRequest<T>(id: string, work: () => T): T {
  return storage().run(id, work);
}

function storage(): AsyncLocalStorage<string> {
  const found: unknown = Reflect.get(globalThis, NAME);
  if (found instanceof AsyncLocalStorage) return found;
  const made = new AsyncLocalStorage<string>();
  Reflect.set(globalThis, NAME, made);
  return made;
}
