import { z } from 'zod';
import type { DeclarationConfirmed } from '#modules/governance';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { hold, type Held, type Reaction, type Work } from '#platform/operation/server';
import { asDay } from '#platform/time';
import { headcountValues } from '../../assertion/baseline.ts';
import type { Cooperative } from '../../cooperative.ts';
import { everybody, type Headcount } from '../../headcount.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';
import { showWinners } from '../assertion/show-winners.ts';
import { listHeadcounts, lockCooperative } from '../cooperative/cooperative.sql.ts';
import { keepStanding } from '../cooperative/keep-standing.ts';
import { saveHeadcounts } from '../cooperative/standing.sql.ts';
import { evidenceIsNoted, insertEvidence } from './evidence.sql.ts';

const Count = z.number().int().min(0);
const Payload = z.object({
  year: z.number().int(),
  day: z.string(),
  declared: z.object({
    womenUnder35: Count,
    women35to59: Count,
    women60: Count,
    menUnder35: Count,
    men35to59: Count,
    men60: Count,
    officers: Count,
    womenOfficers: Count,
    address: z.string().optional(),
    phone: z.string().optional(),
    difficulties: z.array(z.string()).optional(),
  }),
}) satisfies z.ZodType<Omit<DeclarationConfirmed['payload'], 'day' | 'declared'>>;
type Heard = z.infer<typeof Payload>;

/** A yearly declaration is the word of the cooperative on itself, and a sign that it lives. */
export const onDeclarationConfirmed: Reaction = {
  to: 'declaration-confirmed',
  name: 'registry.yearly-declaration',
  async run({ tx, now, announce }, { organisationId, payload }) {
    const heard = Payload.parse(payload);
    const entry = await lockCooperative(tx, organisationId);
    if (entry === undefined || entry.state === 'merged') return;
    const work: Work = { tx, now, announce, actor: SYSTEM, today: asDay(heard.day) };
    const held = hold(entry);
    await noteSigns(work, held, heard);
    await keepCount(work, held, headcountOf(heard));
  },
};

async function noteSigns(work: Work, held: Held<Cooperative>, { year, declared }: Heard): Promise<void> {
  const before = await shownBefore(work, held);
  const { address, phone, difficulties = [] } = declared;
  const headcount = headcountOf({ year, day: work.today, declared });
  const values = { address, phone, ...headcountValues(headcount) };
  const said = saidBy('cooperative', work.today, values);
  const all = await keepValues(work, held, { said, before });
  await showWinners(work, held, { before, all, touched: ['address', 'phone'] });
  const kinds = ['declaration', ...(difficulties.length > 0 ? (['difficulty'] as const) : [])] as const;
  for (const kind of kinds) {
    const sign = { kind, day: work.today, source: String(year) };
    if (await evidenceIsNoted(work.tx, held, sign)) continue;
    await insertEvidence(work.tx, held, { ...sign, evidenceId: newId<'evidence'>() });
  }
}

/** Numbers declared stand until members are kept one by one. */
async function keepCount(work: Work, held: Held<Cooperative>, headcount: Headcount): Promise<void> {
  const known = await listHeadcounts(work.tx, held.organisationId);
  const counted = known.some(({ source }) => source === 'counted');
  if (!counted && everybody(headcount) > 0)
    await saveHeadcounts(work.tx, held, { headcounts: [headcount], now: work.now });
  const entry = (await lockCooperative(work.tx, held.organisationId)) ?? held;
  await keepStanding(work, held, entry);
}

function headcountOf({ day, declared }: Heard): Headcount {
  return {
    day: asDay(day),
    women: {
      'under-35': declared.womenUnder35,
      '35-to-59': declared.women35to59,
      '60-and-over': declared.women60,
    },
    men: {
      'under-35': declared.menUnder35,
      '35-to-59': declared.men35to59,
      '60-and-over': declared.men60,
    },
    officers: declared.officers,
    womenOfficers: declared.womenOfficers,
    source: 'declared',
  };
}
