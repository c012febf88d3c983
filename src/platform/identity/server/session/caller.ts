import type { Db } from '#platform/database/server';
import { currentInstant } from '#platform/time';

/** Where somebody who is not signed in yet comes from. */
export interface Caller {
  /** The value of the device cookie. */
  readonly device: string;
  /** The network address, as the server sees it. */
  readonly address: string;
  /** What the browser says it is. */
  readonly browser: string;
  /** The session the browser still holds: entering again closes it. */
  readonly session?: string;
  readonly trace: string;
  readonly db?: Db;
  readonly now?: Date;
}

export function momentOf(caller: Caller): Date {
  return caller.now ?? currentInstant();
}

/** What a person recognises one of her devices by: the browser and its system, nothing finer. */
export function deviceLabel(userAgent: string): string {
  const browser = /Firefox|Edg|OPR|SamsungBrowser|Chrome|Safari/.exec(userAgent)?.[0] ?? '';
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(userAgent)?.[0] ?? '';
  const named = new Map([
    ['Edg', 'Edge'],
    ['OPR', 'Opera'],
    ['SamsungBrowser', 'Samsung'],
    ['Mac OS X', 'macOS'],
  ]);
  return (
    [browser, system]
      .map((part) => named.get(part) ?? part)
      .filter(Boolean)
      .join(' · ') || '?'
  );
}

/** The part of an address that one household or carrier shares: all of IPv4, the first half of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':');
}
