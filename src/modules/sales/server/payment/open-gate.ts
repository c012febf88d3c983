import { secretFor } from '#platform/sealing/server';
import { settings } from '#platform/settings/server';
import type { Gate } from '../../payment/card-gate.ts';

/** The store that the simulator of an acquirer knows: in the demonstration only. */
const SIMULATED = '600000000';

/**
 * The acquirer of this house, if it has one: the one of the settings, or in the demonstration the simulator,
 * which no money passes.
 */
export function openGate(origin: string): Gate | undefined {
  const { cardGate, demonstration } = settings();
  if (cardGate !== undefined) return cardGate;
  if (!demonstration) return undefined;
  return {
    address: `${origin}/simulator/card`,
    clientId: SIMULATED,
    storeKey: secretFor('purchases', 'the simulator of an acquirer'),
  };
}
