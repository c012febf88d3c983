import { loadStoryFunding } from '#modules/funding/server';
import { foundCooperatives } from '#modules/registry/server';
import { asId, newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import type { memberOfStory } from './story.ts';
import { actorOf, verbsOf } from './story-acting.ts';

const CARPETS = "Tifaouine n'Oumlil";

/** Khadija and Salma have a convention under way; one of its invoices was shown before by somebody else. */
export async function fundStory(
  members: readonly Parameters<typeof memberOfStory>[0][],
  now: Date,
): Promise<void> {
  const treasurer = members.find(({ role }) => role === 'treasurer');
  if (treasurer === undefined) return;
  const found = await foundCooperatives.ask({ actor: SYSTEM, now }, { q: CARPETS });
  const carpets = found.ok ? found.value.lines[0]?.organisationId : undefined;
  await loadStoryFunding({
    nadia: actorOf('nadia'),
    meryem: actorOf('meryem'),
    salma: {
      kind: 'person',
      personId: asId(treasurer.personId),
      mandateId: newId(),
      name: treasurer.nameLatin,
      role: 'cooperative-officer',
      verbs: verbsOf('cooperative-officer'),
      reach: { kind: 'organisation' },
      onBehalfOf: asId(treasurer.organisationId),
    },
    taytmatin: treasurer.organisationId,
    carpets,
    now,
  });
}
