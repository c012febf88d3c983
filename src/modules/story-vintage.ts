import { approveVintage, freezeVintage, publishVintage } from '#modules/observatory/server';
import type { PersonActor } from '#platform/operation';

/** The end of a year whose figures every office has long sent. */
const YEAR_END = '2022-12-31';

/** Figures of a year, frozen by one person, approved by another, and public for good. */
export async function issueVintage({
  nadia,
  aziza,
  now,
}: {
  readonly nadia: PersonActor;
  readonly aziza: PersonActor;
  readonly now: Date;
}): Promise<void> {
  const call = (actor: PersonActor) => ({ actor, trace: 'demonstration', now, deliverLater: true }) as const;
  const frozen = await freezeVintage.perform(call(nadia), { day: YEAR_END });
  if (!frozen.ok) throw new Error(`the figures of the story were refused: ${frozen.code}`);
  const vintage = { vintage: frozen.value.vintageId };
  for (const step of [
    await approveVintage.perform(call(aziza), vintage),
    await publishVintage.perform(call(nadia), vintage),
  ])
    if (!step.ok) throw new Error(`the figures of the story were refused: ${step.code}`);
}
