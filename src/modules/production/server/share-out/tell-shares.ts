import { told } from '#modules/market';
import type { KnownMember } from '#modules/registry/server';
import { parsePhone } from '#platform/identity';
import { messageLanguage } from '#platform/identity/server';
import { askToSend } from '#platform/messaging/server';
import type { Work } from '#platform/operation/server';
import { formatMoney } from '#platform/text';
import type { Share, ShareOut } from '../../share-out/share-out.ts';

/**
 * A step: each maker hears on her telephone what is hers, in her language. Where a telephone is shared by
 * several members, the message names no amount: who reads it first may not be she.
 */
export async function tellShares(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { organisationId, shareOutId, thing }: ShareOut,
  { shares, members }: { readonly shares: readonly Share[]; readonly members: readonly KnownMember[] },
): Promise<void> {
  for (const { memberId, personId, amount } of shares) {
    const known = members.find((one) => one.memberId === memberId);
    const phone = known?.phone === undefined ? undefined : parsePhone(known.phone);
    if (known === undefined || phone === undefined) continue;
    const locale = await messageLanguage(tx, { phone, personId });
    const isShared = members.some((one) => one.memberId !== memberId && one.phone === known.phone);
    const says = isShared ? 'production.sms.share-waits' : 'production.sms.share';
    const params = { thing: told(thing, locale), ...(!isShared && { amount: formatMoney(amount, locale) }) };
    const key = `share-${shareOutId}-${memberId}`;
    await askToSend(tx, { organisationId, key, phone, locale, says, params }, now);
  }
}
