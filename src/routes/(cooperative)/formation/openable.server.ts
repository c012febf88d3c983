import type { FileKind } from '#modules/formation';
import { cooperativeThread } from '#modules/registry/server';
import type { PersonActor } from '#platform/operation';

/** What may be opened: who assists opens anything; who acts for one entry, what that entry may become. */
export async function openableBy(actor: PersonActor) {
  const everything: readonly FileKind[] = ['cooperative', 'sole-trader', 'craft-entry', 'amendment'];
  if (actor.reach.kind !== 'organisation') return { kinds: everything, own: undefined };
  const found = await cooperativeThread.ask({ actor }, { cooperative: actor.onBehalfOf });
  const own = found.ok ? found.value.cooperative : undefined;
  const lives = own?.state === 'registered' || own?.state === 'suspended';
  const kind = own?.kind === 'informal-group' ? 'cooperative' : lives ? 'amendment' : undefined;
  const kinds: readonly FileKind[] = kind === undefined ? [] : [kind];
  return { kinds, own };
}
