import { z } from 'zod';
import { DELIVERY_WAYS, type Contact } from '#modules/sales';
import { openMadeOrder } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { asId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { levelOf } from '#platform/territory';
import { perCentOf } from '../../model/price-formula.ts';
import { isFor } from '../../permissions.ts';
import { mayMove } from '../../request/request.ts';
import { after } from '../../request/waiting.ts';
import { movePiece } from '../piece/move-piece.ts';
import { whereItStands } from '../piece/where-it-stands.ts';
import { lockRequest } from './request.sql.ts';

const short = (most: number) => z.string().trim().max(most, 'too-long').default('');

/**
 * She takes the offer as it is: from here price, delay, stages and what is kept on cancelling are frozen, and
 * the making begins when her deposit comes.
 */
export const acceptOffer = changes({
  name: 'bespoke.accept-offer',
  input: z.object({
    cooperative: z.uuid(),
    request: z.uuid(),
    version: z.coerce.number().int(),
    place: z.string().refine((code) => levelOf(code) === 'province', 'choose-one'),
    city: z.string().trim().min(2, 'name-too-short').max(80, 'too-long'),
    quarter: short(120),
    landmark: short(200),
    deliveryWay: z.enum(DELIVERY_WAYS, 'choose-one'),
    paymentWay: z.enum(['transfer', 'agency', 'card'], 'choose-one'),
    total: z.string().max(40),
    agreed: z.literal('yes', 'agreement-missing'),
  }),
  on: (tx, asked) => lifted(tx, () => lockRequest(tx, asked)),
  may: (actor, request) => isFor(actor, request),

  async run(work, request, { version, agreed: _, deliveryWay, paymentWay, total, ...where }) {
    const { offer, organisationId, communeCode, requestId, personId, thing } = request;
    const { standing } = await whereItStands(work, request);
    const may = mayMove('accept', { standing, by: 'buyer', changesAsked: 0 });
    if (!may.ok || offer === undefined) return refused('offer-over');
    if (version !== request.version) return refused('offer-changed');
    const { place, city, quarter, landmark } = where;
    const contact: Contact = { ...request.contact, place, city, quarter, landmark };
    const payBefore = after(work.now, 'deposit');
    const agreed = { personId, thing, contact, deliveryWay, paymentWay, total, payBefore };
    const opened = await openMadeOrder(work, {
      orderId: asId(requestId),
      cooperative: organisationId,
      ...agreed,
      price: offer.price,
      deposit: perCentOf(offer.price, offer.depositPerCent),
    });
    if (!opened.ok) return opened;
    const change = { state: 'accepted', contact } as const;
    const moved = await movePiece(work, request, { move: 'accept', by: 'buyer', standing, change });
    if (!moved.ok) return moved;
    return ok({ organisationId, communeCode, request: requestId, purchase: opened.value.purchaseId });
  },
});
