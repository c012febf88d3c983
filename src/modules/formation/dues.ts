import type { LegalParameters } from '#modules/law';
import { minus, type Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { acceptanceOf, capitalOfFile, type Dossier } from './creation-file.ts';
import { bankingOf, restDueOn } from './deadline.ts';
import type { Payment } from './founder.ts';

/** What a founder still owes for her cash shares, and until when. */
export interface Due {
  readonly founderId: string;
  readonly rest: Centimes;
  /** What the law wants at once and is not paid. */
  readonly atOnce: Centimes;
  /** The last day for the rest; none before the registration, from which it counts. */
  readonly dueOn?: Day;
  readonly isLate: boolean;
}

/** A payment, and by when it had to be at the bank. */
export interface Banked extends Payment {
  readonly bankDueOn: Day;
  readonly isLate: boolean;
}

export interface Dues {
  readonly owing: readonly Due[];
  readonly payments: readonly Banked[];
  /** From this day on the rest is due, when the cooperative is registered. */
  readonly dueOn?: Day;
  readonly lateCount: number;
}

/** Who still owes what, by when, and which money is late for the bank, by the law of the file's own day. */
export function duesOf(dossier: Dossier, law: LegalParameters, today: Day): Dues {
  const registered = acceptanceOf(dossier, 'registration');
  const dueOn = registered && restDueOn(registered.day, law);
  const owing = capitalOfFile(dossier, law)
    .lines.filter(({ rest }) => rest > 0)
    .map(({ founderId, rest, dueNow, paid }): Due => {
      const atOnce = paid < dueNow ? minus(dueNow, paid) : minus(dueNow, dueNow);
      const isLate = dueOn !== undefined && dueOn < today;
      return { founderId, rest, atOnce, isLate, ...(dueOn !== undefined && { dueOn }) };
    });
  const payments = dossier.payments.map((payment): Banked => {
    const { dueOn: bankDueOn, isLate } = bankingOf(payment, law, today);
    return { ...payment, bankDueOn, isLate };
  });
  const waiting = payments.filter(({ isLate, bankedOn }) => isLate && bankedOn === undefined);
  const lateCount = owing.filter(({ isLate }) => isLate).length + waiting.length;
  return { owing, payments, lateCount, ...(dueOn !== undefined && { dueOn }) };
}
