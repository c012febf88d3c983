import { z } from 'zod';
import { DayInput } from '#modules/registry';
import { entrySummary } from '#modules/registry/server';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Reacting, Reaction } from '#platform/operation/server';
import { milieuOf } from '#platform/territory';
import type { Award } from '../../convention/award.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { findAward, findStanding, insertAwards } from './award.sql.ts';

const Payload = z.object({
  programme: z.string(),
  titleFr: z.string(),
  titleAr: z.string(),
  edition: z.string(),
  lot: z.string(),
  sponsor: z.string(),
  minutes: z.string(),
  day: DayInput,
  awards: z.array(z.object({ organisation: z.uuid(), application: z.uuid(), amount: z.number() })),
});

type Adopted = z.infer<typeof Payload>;

/** Contests end with a prize: nothing is to be justified. */
const CONTESTS: ReadonlySet<string> = new Set(['lalla-moutaaouina', 'generation-solidaire']);

/**
 * Whoever a committee chose is awarded: what follows, conventions and payments, starts from there. The award
 * bears the id of its application, so that a fact told twice awards once.
 */
export const onSelectionAdopted: Reaction = {
  to: 'selection-adopted',
  name: 'funding.awards',
  async run(work, { payload }) {
    const adopted = Payload.parse(payload);
    const awards: Award[] = [];
    for (const chosen of adopted.awards) {
      if ((await findAward(work.tx, chosen.application)) !== undefined) continue;
      const award = await awardOf(work, adopted, chosen);
      if (award !== undefined) awards.push(award);
    }
    if (awards.length === 0) return;
    await insertAwards(work.tx, awards, work.now);
    await keepProjectLines(
      work,
      awards.map(({ awardId }) => awardId),
    );
  },
};

async function awardOf(
  { tx }: Pick<Reacting, 'tx'>,
  adopted: Adopted,
  { organisation, application, amount }: Adopted['awards'][number],
): Promise<Award | undefined> {
  const entry = await entrySummary(tx, organisation);
  if (entry === undefined) return undefined;
  const { organisationId, communeCode, kind, nameFr, nameAr } = entry.cooperative;
  const standing = await findStanding(tx, { organisationId, day: adopted.day });
  return {
    organisationId,
    awardId: asId(application),
    communeCode,
    programme: adopted.programme,
    programmeName: adopted.titleFr,
    programmeAr: adopted.titleAr,
    edition: adopted.edition,
    lot: adopted.lot,
    funder: adopted.sponsor,
    kind: CONTESTS.has(adopted.programme) ? 'prize' : 'grant',
    recipientKind: kind === 'cooperative' || kind === 'union' ? kind : 'other',
    recipientFr: nameFr,
    recipientAr: nameAr,
    titleFr: adopted.titleFr,
    titleAr: adopted.titleAr,
    amount: centimes(amount),
    awardedOn: adopted.day,
    milieu: standing?.milieu ?? milieuOf(communeCode) ?? 'rural',
    ...(standing !== undefined && { ledByWomen: standing.ledByWomen }),
    fromCall: true,
  };
}
