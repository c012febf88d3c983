import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { dayOf, parseDay } from '#platform/time';
import { momentOf } from '../../delivery/moment.ts';
import { cycleFits, type CyclePoint } from '../../delivery/cycle.ts';
import { mayPrepare } from '../../permissions.ts';
import { insertCycle } from './cycle.sql.ts';

const text = (most: number) => z.string().trim().max(most, 'too-long');
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_POINTS = 6;

/**
 * A cooperative or a union, or an office in its place, opens a cycle: from when to when things are ordered,
 * and where and when they are collected.
 */
export const holdCycle = changes({
  name: 'sales.hold-cycle',
  input: z.object({
    cooperative: z.uuid(),
    nameFr: text(120).min(2, 'name-too-short'),
    nameAr: text(120).min(2, 'name-too-short'),
    opensOn: z.string(),
    closesOn: z.string(),
    closesHour: z.string().regex(HOUR, 'hour-unreadable').default('20:00'),
    points: z
      .array(
        z.object({
          place: text(200),
          city: text(80),
          day: z.string(),
          from: z.string().regex(HOUR, 'hour-unreadable').default('09:00'),
          to: z.string().regex(HOUR, 'hour-unreadable').default('12:00'),
        }),
      )
      .max(MOST_POINTS, 'too-long')
      .default([]),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayPrepare(actor, entry),

  async run({ tx, now }, entry, { nameFr, nameAr, opensOn, closesOn, closesHour, points: typed }) {
    if (entry.state !== 'registered') return refused('cart-seller-closed');
    const [opening, closing] = [parseDay(opensOn), parseDay(closesOn)];
    if (opening === undefined) return refused('day-missing', 'opensOn');
    if (closing === undefined) return refused('day-missing', 'closesOn');
    const points: CyclePoint[] = [];
    for (const [at, { day: said, ...told }] of typed.entries()) {
      if (told.place === '') continue;
      const day = parseDay(said);
      if (day === undefined) return refused('day-missing', `day-${at}`);
      points.push({ ...told, day, pointId: newId() });
    }
    const cycle = {
      organisationId: entry.organisationId,
      communeCode: entry.communeCode,
      cycleId: newId<'cycle'>(),
      name: { fr: nameFr, ar: nameAr },
      opensAt: momentOf(opening, '00:00'),
      closesAt: momentOf(closing, closesHour),
      points,
    };
    if (cycle.closesAt <= now) return refused('cycle-in-the-past', 'closesOn');
    const fits = cycleFits(cycle, dayOf(cycle.closesAt));
    if (!fits.ok) return fits;
    await insertCycle(tx, entry, cycle, now);
    const { organisationId, communeCode } = entry;
    return ok({ organisationId, communeCode, cycle: cycle.cycleId });
  },
});
