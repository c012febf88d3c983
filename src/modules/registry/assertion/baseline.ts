import type { Day } from '#platform/time';
import type { Cooperative, Origin } from '../cooperative.ts';
import { total, type Headcount } from '../headcount.ts';
import type { LifeEvent } from '../life-event.ts';
import { standingEvents } from '../life-event.ts';
import type { PublicPage } from '../thread.ts';
import type { Assertion } from './assertion.ts';
import { ATTRIBUTES, type Attribute, type Source } from './attribute.ts';

/** What the register shows of an entry, as far as it can be somebody's word. */
export interface Shown {
  readonly cooperative: Cooperative;
  readonly page: PublicPage;
  readonly headcount?: Headcount;
  readonly events: readonly LifeEvent[];
  readonly president?: string;
}

/** Who is taken to have said what the register held before sources were noted. */
export const SOURCE_OF: Readonly<Record<Origin, Source>> = {
  demonstration: 'central-register',
  import: 'office',
  office: 'office',
};

/** What a headcount says, attribute by attribute. */
export function headcountValues(headcount: Headcount): Record<'members' | 'women' | 'youth', string> {
  const women = total(headcount.women);
  return {
    members: String(women + total(headcount.men)),
    women: String(women),
    youth: String(headcount.women['under-35'] + headcount.men['under-35']),
  };
}

/** The value the register shows of an attribute. */
export function shownValue(shown: Shown, attribute: Attribute): string | undefined {
  const { cooperative, page, headcount } = shown;
  switch (attribute) {
    case 'capital':
      return cooperative.capitalCentimes === undefined ? undefined : String(cooperative.capitalCentimes);
    case 'phone':
      return page.phone;
    case 'members':
    case 'women':
    case 'youth':
      return headcount && headcountValues(headcount)[attribute];
    case 'president':
      return shown.president;
    default:
      return cooperative[attribute] === '' ? undefined : cooperative[attribute];
  }
}

/**
 * What the register itself says of the attributes nobody was noted to have spoken of: one word each, of the
 * day it goes back to. So that an attribute has a source from the first day, without a row for each.
 */
export function registerSays(shown: Shown, noted: readonly Assertion[]): Assertion[] {
  const spoken = new Set(noted.map(({ attribute }) => attribute));
  return ATTRIBUTES.filter((attribute) => !spoken.has(attribute)).flatMap((attribute) => {
    const value = shownValue(shown, attribute);
    if (value === undefined) return [];
    const { day, source } = goesBackTo(shown, attribute);
    const { organisationId } = shown.cooperative;
    const recordedAt = `${day}T00:00:00.000Z`;
    return [{ assertionId: organisationId, attribute, value, day, source, decides: false, recordedAt }];
  });
}

function goesBackTo(
  { cooperative, headcount, events }: Shown,
  attribute: Attribute,
): { readonly day: Day; readonly source: Source } {
  if (headcount !== undefined && ['members', 'women', 'youth'].includes(attribute))
    return { day: headcount.day, source: 'cooperative' };
  if (['phone', 'president'].includes(attribute))
    return { day: cooperative.foundedOn, source: 'cooperative' };
  const event = standingEvents(events).findLast(({ kind, changes }) =>
    attribute === 'state' ? kind !== 'amendment' : changes !== undefined && attribute in changes,
  );
  if (event !== undefined) return { day: event.legalDay, source: 'court' };
  return { day: cooperative.foundedOn, source: SOURCE_OF[cooperative.origin] };
}
