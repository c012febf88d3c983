import { z } from 'zod';
import { listStrayed } from '#modules/market/server';
import { communesOfOrganisations } from '#modules/registry/server';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { alarmsOf } from '../../money/alarm.ts';
import { countBooks } from '../money/count-books.ts';
import { listAlarms, replaceAlarms } from './alarm.sql.ts';

const MOST = 500;

/** Counts every book and store again: what differs is written down for the office of the market. For the clock. */
export const keepAlarms = creates({
  name: 'sales.keep-alarms',
  input: z.object({}),
  may: (actor) => actor.kind === 'system',

  async run({ tx, now }) {
    const alarms = alarmsOf(await countBooks(tx), await listStrayed(tx)).slice(0, MOST);
    const before = await listAlarms(tx, MOST);
    const places = await communesOfOrganisations(
      tx,
      alarms.map(({ organisationId }) => organisationId),
    );
    const seen = alarms.map((alarm) => {
      const known = before.find(
        ({ organisationId, about }) => organisationId === alarm.organisationId && about === alarm.about,
      );
      const communeCode = places.get(alarm.organisationId) ?? '';
      return { ...alarm, communeCode, seenAt: known?.seenAt ?? now };
    });
    await replaceAlarms(tx, seen);
    return ok({ alarms: seen.length });
  },
});
