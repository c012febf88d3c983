/** The themes of group training: those of the projects whose results are published, and their managers'. */
export const THEMES = [
  'governance',
  'stock',
  'financial-education',
  'communication-marketing',
  'women-leadership',
  'food-hygiene',
  'distribution',
] as const;

/** Present when this share of the planned time was kept. */
export const PRESENCE_PERCENT = 80;
/** A cooperative is trained when this share of those who were awaited was present. */
export const TRAINED_PERCENT = 50;

/** Somebody of a cooperative at a session: a member by her id, a guest by her name. */
export interface Attendee {
  readonly member?: string;
  readonly guest?: string;
  readonly present: boolean;
  readonly minutes: number;
}

/** What tells a person from another at a session, whichever phone wrote it down. */
export function personKey({ member, guest }: Pick<Attendee, 'member' | 'guest'>): string {
  return member ?? `guest:${(guest ?? '').trim().toLocaleLowerCase('fr').replace(/\s+/g, ' ')}`;
}

/** Whether somebody was there for enough of the planned time. */
export function wasPresent(
  { present, minutes }: Pick<Attendee, 'present' | 'minutes'>,
  plannedMinutes: number,
): boolean {
  return present && minutes * 100 >= plannedMinutes * PRESENCE_PERCENT;
}

/** Whether a cooperative is trained: enough of those awaited of it were present. */
export function isTrained(attendees: readonly Attendee[], plannedMinutes: number): boolean {
  const present = attendees.filter((one) => wasPresent(one, plannedMinutes)).length;
  return attendees.length > 0 && present * 100 >= attendees.length * TRAINED_PERCENT;
}
