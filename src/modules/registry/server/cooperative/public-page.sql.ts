import type { Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Cooperative } from '../../cooperative.ts';
import type { PublicPage } from '../../thread.ts';

/** Writes the public page of an entry, whole. */
export async function savePublicPage(
  tx: Tx,
  held: Held<Cooperative>,
  { page, now }: { readonly page: PublicPage; readonly now: Date },
): Promise<void> {
  const columns = {
    commune_code: held.communeCode,
    story_fr: page.storyFr ?? null,
    story_ar: page.storyAr ?? null,
    products: page.products ?? null,
    phone: page.phone ?? null,
    opening: page.opening ?? null,
    updated_at: now,
  };
  await tx
    .insertInto('registry.public_page')
    .values({ organisation_id: held.organisationId, ...columns })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(columns))
    .execute();
}
