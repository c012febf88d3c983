import type { LocalCalendar } from '../calendar/rest-day.ts';
import type { ActionPoint } from '../diagnostic/action-point.ts';
import type { Assessment } from '../diagnostic/assessment.ts';
import type { Named } from './caseload.ts';
import type { Visit } from './visit.ts';

/** Everything a phone keeps of a cooperative, to work where there is no network. */
export interface FieldCooperative extends Named {
  readonly organisationId: string;
  readonly enrolmentId: string;
  readonly communeCode: string;
  readonly enrolledOn: string;
  readonly visits: readonly Visit[];
  readonly points: readonly ActionPoint[];
  /** The last diagnostic, and that of a visit under way. */
  readonly assessments: readonly Assessment[];
  readonly calendar: LocalCalendar;
  /** The number to call, as the register has it. */
  readonly phone?: string;
  readonly members: readonly {
    readonly memberId: string;
    readonly nameLatin: string;
    readonly nameArabic?: string;
  }[];
  /** The photos of those who agreed to one. */
  readonly portraits: readonly { readonly memberId: string; readonly picture: string }[];
}
