import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Coach } from '../../cohort/cohort.ts';

/** Writes where a coach sets out from; she may move. */
export async function saveCoach(
  tx: Tx,
  coach: Coach & { readonly teamId: string; readonly from: Day },
): Promise<void> {
  await sql`insert into accompaniment.coach
      (person_id, name_latin, name_arabic, base_commune, team_id, from_day, to_day,
      reach)
    values (${coach.personId}, ${coach.nameLatin}, ${coach.nameArabic ?? null}, ${coach.baseCommune},
      ${coach.teamId}, ${coach.from}, null, ${coach.reach ?? null})
    on conflict (person_id) do update set base_commune = excluded.base_commune, to_day = null,
      team_id = excluded.team_id, reach = excluded.reach`.execute(tx);
}
