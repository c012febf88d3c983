import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { lockedEntry } from '#modules/registry/server';
import type { Product } from '#modules/market';
import { listByProduct } from '#modules/market/server';
import { takeNumber } from '#modules/sales/server';
import { parsePhone } from '#platform/identity';
import { newId } from '#platform/ids';
import { parseDirhams } from '#platform/money';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { parseDay, yearOf } from '#platform/time';
import { readMeasures } from '../../model/measure.ts';
import { priceOf } from '../../model/price-formula.ts';
import { mayAsk } from '../../permissions.ts';
import type { PieceRequest } from '../../request/request.ts';
import { AskerTyped, NoteTyped, PhotoTyped } from '../../typed-input.ts';
import { findModel } from '../model/model.sql.ts';
import { keepPhoto } from '../piece/keep-photo.ts';
import { tellOfPiece } from '../piece/tell-of-piece.ts';
import { insertRequestEvent } from './request-event.sql.ts';
import { hashOfRequestKey, requestKey } from './request-key.ts';
import { countWaiting, insertRequest } from './request.sql.ts';

/** More than this waiting with one cooperative is no longer asking. */
const MOST_WAITING = 5;
const DIGITS = 4;

/**
 * Somebody asks a cooperative to make a piece to her measure, at the price the model gives: seen before, and
 * told again when it is another.
 */
export const askPiece = creates({
  name: 'bespoke.ask-piece',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    /** Measures, by the names of their boxes. */
    boxes: z.record(z.string(), z.string().trim().max(40, 'too-long')).default({}),
    options: z.array(z.string().max(8)).max(8).default([]),
    colours: z.string().trim().max(160, 'too-long').default(''),
    note: NoteTyped,
    wishedDay: z.string().trim().max(10).default(''),
    ...AskerTyped,
    city: z.string().trim().max(80, 'too-long').default(''),
    ...PhotoTyped,
    /** The price she saw, in dirhams. */
    seen: z.string().max(40),
  }),
  may: (actor) => mayAsk(actor),

  async run(work, { cooperative, product: productId, boxes, options: chosen, seen, ...typed }) {
    const { tx, actor, today } = work;
    if (actor.kind !== 'person') return refused('forbidden');
    const { personId } = actor;
    const [product] = await listByProduct(tx, [productId]);
    const model = await findModel(tx, { cooperative, product: productId });
    if (product?.state !== 'on-sale' || product.organisationId !== cooperative || model === undefined)
      return refused('not-made-to-order');
    const entry = await lifted(tx, () => lockedEntry(tx, cooperative));
    if (entry?.state !== 'registered') return refused('seller-closed');
    const phone = parsePhone(typed.phone);
    if (phone === undefined) return refused('phone-unreadable', 'phone');
    const measures = readMeasures(model.terms.measures, boxes);
    if (!measures.ok) return measures;
    const wishedDay = typed.wishedDay === '' ? undefined : parseDay(typed.wishedDay);
    if (typed.wishedDay !== '' && (wishedDay === undefined || wishedDay <= today))
      return refused('wished-day-past', 'wishedDay');
    const price = priceOf(model.terms, { measures: measures.value, chosen });
    const said = parseDirhams(seen);
    if (!said.ok || said.value !== price) return refused('price-changed', 'seen');
    if ((await countWaiting(tx, { cooperative, personId })) >= MOST_WAITING)
      return refused('too-many-waiting', undefined, { most: MOST_WAITING });
    const photo = await keepPhoto(work, entry, typed);
    if (!photo.ok) return photo;
    const { name, email, city, locale, colours, note } = typed;
    const request: NewRequest = {
      entry,
      personId,
      product,
      terms: model.terms,
      price,
      contact: { ...NOWHERE, name, phone, city, locale, ...(email !== undefined && { email }) },
      asked: {
        measures: measures.value,
        chosen,
        colours,
        note,
        ...(wishedDay !== undefined && { wishedDay }),
        ...(photo.value !== undefined && { photo: photo.value }),
      },
    };
    const { organisationId, communeCode, requestId } = await lifted(tx, () => writeRequest(work, request));
    return ok({ organisationId, communeCode, request: requestId });
  },
});

const NOWHERE = { place: '', quarter: '', landmark: '' };

interface NewRequest extends Pick<PieceRequest, 'personId' | 'terms' | 'price' | 'contact' | 'asked'> {
  readonly entry: Pick<PieceRequest, 'organisationId' | 'communeCode'>;
  readonly product: Product;
}

/** Numbers the request in its cooperative, writes it, and tells who makes. */
async function writeRequest(work: Work, { entry, product, ...told }: NewRequest): Promise<PieceRequest> {
  const { tx, now, today } = work;
  const { organisationId, communeCode } = entry;
  const year = yearOf(today);
  const number = await takeNumber(tx, entry, { series: 'piece-request', year });
  const request: PieceRequest = {
    ...told,
    organisationId,
    communeCode,
    requestId: newId(),
    number: `D${year}-${String(number).padStart(DIGITS, '0')}`,
    state: 'asked',
    thing: thingOf(product),
    stage: 0,
    changesAsked: 0,
    askedAt: now,
    version: 1,
  };
  await insertRequest(tx, request, hashOfRequestKey(requestKey(request.requestId)));
  await insertRequestEvent(tx, request, { what: 'ask', by: 'buyer', note: told.asked.note, at: now });
  await tellOfPiece(work, request, { what: 'ask', by: 'buyer' });
  return request;
}

function thingOf({ productId, kind, name, photos: [photo] }: Product): PieceRequest['thing'] {
  return { productId, kind, name, ...(photo !== undefined && { photo }) };
}
