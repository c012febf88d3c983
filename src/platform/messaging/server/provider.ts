import type { Channel, Provider } from '#platform/messaging';

/** Carries nothing: the messages stay in the outbox, where they can be seen. */
export const outbox: Provider = { name: 'outbox', keepsWords: true, send: async () => undefined };

const current: Record<Channel, Provider> = { phone: outbox, email: outbox };

/** Composition: who carries the messages of this installation, to telephones unless another way is named. */
export function useProvider(provider: Provider, channel: Channel = 'phone'): void {
  current[channel] = provider;
}

export function provider(channel: Channel): Provider {
  return current[channel];
}
