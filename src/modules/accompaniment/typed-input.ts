import { z } from 'zod';
import { DayInput, NameInput, TextInput } from '#modules/registry';
import { POINT_OWNERS } from './diagnostic/action-point.ts';
import { SCORES } from './diagnostic/instrument.ts';
import { EXIT_REASONS, type Exit } from './visit/visit.ts';

/**
 * What every step in the field is told with: the id of what happened, made where it happened, and the moment
 * by that clock. A page on the server needs neither. The day, when told, wins over the clock.
 */
export const Told = z.object({
  visit: z.uuid(),
  event: z.uuid().optional(),
  madeAt: z.iso
    .datetime({ offset: true, error: 'instant-unreadable' })
    .transform((text) => new Date(text))
    .optional(),
  day: DayInput.optional(),
});
export type Told = z.infer<typeof Told>;

/** An exit of a visit: its reason of the list, and a sentence when the list has none. */
export function exitInput<const Kind extends Exit>(kind: Kind) {
  return Told.extend({ reason: z.enum(EXIT_REASONS[kind]), note: TextInput.optional() });
}

const [NORTH, EAST] = [90, 180];
const degrees = (most: number) => z.coerce.number().min(-most).max(most);

/** A check-in: the place is taken once, and only with the consent of who is there. */
export const CheckInTyped = Told.extend({
  consent: z.union([z.boolean(), z.enum(['yes', 'no']).transform((text) => text === 'yes')]).default(false),
  latitude: degrees(NORTH).optional(),
  longitude: degrees(EAST).optional(),
  accuracyMetres: z.coerce.number().int().min(0).optional(),
});

const MOST_PLACES = 10_000;
const PlacesInput = z.coerce.number('count-unreadable').int('count-unreadable').min(1).max(MOST_PLACES);
const CodeInput = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{1,40}$/, 'code-unreadable');

/** A new cohort of a programme. Places per region are optional: `region-05` and so on in the form. */
export const CohortTyped = z.object({
  programme: CodeInput,
  nameFr: NameInput,
  nameAr: NameInput,
  template: CodeInput,
  startsOn: DayInput,
  capacity: PlacesInput,
  regionCapacity: z.record(z.string().regex(/^\d{2}$/), PlacesInput).default({}),
});

/** A plan: so many visits over so many months, and the days around each. */
export const TemplateTyped = z.object({
  template: CodeInput,
  nameFr: NameInput,
  nameAr: NameInput,
  months: z.coerce.number('count-unreadable').int('count-unreadable'),
  visits: z.coerce.number('count-unreadable').int('count-unreadable'),
  daysBefore: z.coerce.number('count-unreadable').int('count-unreadable').min(0).max(90),
  daysAfter: z.coerce.number('count-unreadable').int('count-unreadable').min(0).max(90),
});

const MOST_ITEMS = 80;
const MOST_FILES = 12;
const InstantInput = z.iso.datetime({ offset: true, error: 'instant-unreadable' }).transform(instantOf);

/** Scores of a diagnostic, as few or as many as were given since the last time. */
export const AnswersTyped = z
  .array(
    z.object({
      item: z.string().max(80),
      score: z.coerce.number().pipe(z.literal(SCORES)),
      note: TextInput.optional(),
      files: z.array(z.uuid()).max(MOST_FILES).optional(),
      at: InstantInput.optional(),
      base: z.coerce.number().pipe(z.literal(SCORES)).nullable().optional(),
      chosen: z.boolean().optional(),
    }),
  )
  .max(MOST_ITEMS);

/** A point of action: an id made where it was agreed. */
export const PointTyped = Told.extend({
  point: z.uuid().optional(),
  item: z.string().max(80).optional(),
  what: TextInput.min(3),
  owner: z.enum(POINT_OWNERS),
  dueOn: DayInput.optional(),
});

/** By one clock for all: phones write in the zone they are in. */
function instantOf(text: string): string {
  return new Date(text).toISOString();
}
