import type { Provider } from '#platform/messaging';

/** Carries nothing: the messages stay in the outbox, where they can be seen. */
export const outbox: Provider = { name: 'outbox', keepsWords: true, send: async () => undefined };

const current: { provider: Provider } = { provider: outbox };

/** Composition: who carries the messages of this installation. */
export function useProvider(provider: Provider): void {
  current.provider = provider;
}

export function provider(): Provider {
  return current.provider;
}
