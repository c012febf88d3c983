import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listCodes } from './certificate.sql.ts';

const MOST = 200;

/** The codes of the certificates of some things, for the pages that name them. */
export const thingCertificates = query({
  name: 'production.thing-certificates',
  input: z.object({ products: z.array(z.uuid()).max(MOST) }),
  toEverybody: true,
  async run({ db }, { products }) {
    return Object.fromEntries(await listCodes(db, products));
  },
});
