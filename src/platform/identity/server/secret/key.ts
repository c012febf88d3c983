import { hkdfSync } from 'node:crypto';
import { secrets } from '#platform/settings/server';

const KEY_BYTES = 32;
const known = new Map<string, Buffer>();

/**
 * A key for one purpose, derived from the sealing key of the data folder. What it protects cannot be read
 * without that folder's `secrets.json`, which is therefore kept with every backup.
 */
export function keyFor(purpose: 'pepper' | 'one-time-codes'): Buffer {
  const { sealing } = secrets();
  const name = `${purpose} ${sealing.toString('base64')}`;
  const held =
    known.get(name) ?? Buffer.from(hkdfSync('sha256', sealing, '', `twiza identity ${purpose}`, KEY_BYTES));
  known.set(name, held);
  return held;
}
