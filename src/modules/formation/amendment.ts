import type { LegalParameters } from '#modules/law';
import type { Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';

/** What an amending entry of the local register may be about (decree 2-15-617, order 1369.16). */
export const SUBJECTS = ['name', 'seat', 'object', 'capital', 'statutes', 'officers', 'conversion'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a cooperative may become, once its assembly has decided so. */
export const FORMS = ['company', 'partnership'] as const;
export type Form = (typeof FORMS)[number];

/** The functions an amendment may give to another member. */
export const GIVEN_FUNCTIONS = ['president', 'treasurer', 'secretary', 'manager'] as const;
export type GivenFunction = (typeof GIVEN_FUNCTIONS)[number];

/** Who takes a function from now on: a member the register knows. */
export interface NewOfficer {
  readonly memberId: string;
  readonly name: string;
  readonly function: GivenFunction;
}

/** What the assembly decided to change. A new name is asked at its own step. */
export interface Amendment {
  readonly subjects: readonly Subject[];
  readonly decidedOn: Day;
  readonly address?: string;
  readonly communeCode?: string;
  readonly activity?: string;
  readonly capital?: Centimes;
  /** The articles that change, as they read from now on. */
  readonly articles?: string;
  readonly officers?: readonly NewOfficer[];
  readonly becomes?: Form;
}

/** The cooperative as the register shows it before. */
export interface EntryBefore {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly communeCode: string;
  readonly address?: string;
  readonly activity?: string;
  readonly capital?: number;
  readonly foundedOn: Day;
}

type Refusal = 'day-in-future' | 'before-registration' | 'step-closed' | 'function-twice';

/** Whether an assembly may have decided so, on that day; a new name is decided before it is asked, not later. */
export function mayDescribe(
  wanted: Amendment,
  given: {
    readonly known?: Amendment;
    readonly isFirstStep: boolean;
    readonly foundedOn: Day;
    readonly today: Day;
  },
): Result<undefined, Refusal> {
  if (wanted.decidedOn > given.today) return refused('day-in-future', 'decidedOn');
  if (wanted.decidedOn < given.foundedOn)
    return refused('before-registration', 'decidedOn', { day: given.foundedOn });
  const people = (wanted.officers ?? []).map(({ memberId }) => memberId);
  if (new Set(people).size < people.length) return refused('function-twice', 'officers');
  const renames = (amendment: Amendment | undefined) => amendment?.subjects.includes('name') === true;
  const isLate = !given.isFirstStep && renames(wanted) !== renames(given.known);
  return isLate ? refused('step-closed', 'subjects') : ok(undefined);
}

/** What is said of each subject, or not said yet. `formation.missing.<code>` asks for it. */
export function missingChanges(
  amendment: Amendment | undefined,
  law: Pick<LegalParameters, 'smallestCapital'>,
): readonly { readonly code: string; readonly detail?: Readonly<Record<string, number>> }[] {
  if (amendment === undefined || amendment.subjects.length === 0) return [{ code: 'change' }];
  const { capital } = amendment;
  const isFewer = capital !== undefined && capital < law.smallestCapital;
  const lacks: Readonly<Record<Subject, boolean>> = {
    name: false,
    seat: amendment.address === undefined,
    object: amendment.activity === undefined,
    capital: capital === undefined,
    statutes: amendment.articles === undefined,
    officers: (amendment.officers ?? []).length === 0,
    conversion: amendment.becomes === undefined,
  };
  return [
    ...amendment.subjects.filter((one) => lacks[one]).map((one) => ({ code: `change-${one}` })),
    ...(isFewer
      ? [{ code: 'capital', detail: { smallest: law.smallestCapital / 100, total: capital / 100 } }]
      : []),
  ];
}

/** Whether the statutes themselves change: officers alone are elected without touching them. */
export function changesStatutes({ subjects }: Pick<Amendment, 'subjects'>): boolean {
  return subjects.some((one) => one !== 'officers');
}
