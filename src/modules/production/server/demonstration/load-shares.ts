import { officersInOffice } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { confirmShares } from '../share-out/confirm-shares.ts';
import { saleShares } from '../share-out/sale-shares.ts';
import { sharePage } from '../share-out/share-page.ts';
import { shareSale } from '../share-out/share-sale.ts';

interface Demonstrated {
  readonly sellers: readonly string[];
  readonly now: Date;
}

/**
 * One sale of each cooperative of the story that has its money, shared by one officer and paid by
 * another.
 */
export async function loadShares({ sellers, now }: Demonstrated): Promise<number> {
  let shared = 0;
  for (const cooperative of new Set(sellers)) {
    const found = await saleShares.ask({ actor: SYSTEM, now }, { cooperative });
    const sales = found.ok ? found.value.toShare.filter(({ parts }) => parts !== undefined) : [];
    // The last one is left to share, for who looks at the demonstration.
    const line = sales.length > 1 ? sales[0] : undefined;
    const officers = await inTransaction(databaseScope(SYSTEM), (tx) => officersInOffice(tx, [cooperative]));
    const [one, other] = officers.map(({ personId }) => officer(cooperative, personId));
    if (line === undefined || one === undefined || other === undefined) continue;
    const call = (actor: PersonActor) => ({ actor, trace: 'demonstration', now });
    const done = await shareSale.perform(call(one), { cooperative, line: line.lineId });
    if (!done.ok) continue;
    shared += 1;
    const { share } = done.value;
    const page = await sharePage.ask({ actor: other, now }, { cooperative, share });
    const payable = page.ok ? page.value.shares.filter(({ isHerself }) => !isHerself) : [];
    const members = payable.slice(0, 2).map(({ memberId }) => memberId);
    await confirmShares.perform(call(other), { cooperative, share, members, proof: 'Feuille n° 1' });
  }
  return shared;
}

/** An officer of the demonstration, with what her story needs. */
function officer(cooperative: string, personId: string): PersonActor {
  return {
    kind: 'person',
    personId: asId(personId),
    mandateId: newId(),
    name: 'Bureau',
    role: 'demonstration',
    verbs: new Set([shareSale, confirmShares, sharePage].map(({ name }) => name)),
    reach: { kind: 'organisation' },
    onBehalfOf: asId(cooperative),
  };
}
