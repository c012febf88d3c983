import { z } from 'zod';
import { listTalkMessages } from '#modules/sales/server';
import { query } from '#platform/operation/server';
import { isFor, mayMake } from '../../permissions.ts';
import { listRequestEvents } from './request-event.sql.ts';
import { findRequest } from './request.sql.ts';

/** A photo of a request, for its two sides and nobody else: the idea she sent, a stage she was shown. */
export const piecePhoto = query({
  name: 'bespoke.piece-photo',
  input: z.object({ cooperative: z.uuid(), request: z.uuid(), file: z.uuid() }),
  toEverybody: true,
  async run({ db, actor }, { file, ...asked }) {
    const request = await findRequest(db, asked);
    if (request === undefined || !(isFor(actor, request) || mayMake(actor, request))) return undefined;
    const events = await listRequestEvents(db, request);
    const said = await listTalkMessages(db, { cooperative: asked.cooperative, subject: asked.request });
    const photos = [request.asked.photo, ...[...events, ...said].map(({ photo }) => photo)];
    return photos.find((photo) => photo?.fileId === file);
  },
});
