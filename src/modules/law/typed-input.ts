import { z } from 'zod';
import { readDigits } from '#platform/identity';
import { parseDay, type Day } from '#platform/time';
import { MARKS } from './parameter.ts';

const [LEAST_REASON, LONGEST] = [10, 400];

const TypedDay = z.string().transform((text, context): Day => {
  const day = parseDay(readDigits(text));
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

/** What both ways of changing the law ask. `version`: how many decisions had been taken when it was read. */
const Change = z.object({
  parameter: z.string(),
  version: z.coerce.number().int().min(0),
  fromDay: TypedDay,
  reachesBack: z.literal('yes').optional(),
  reason: z.string().trim().min(LEAST_REASON, 'reason-too-short').max(LONGEST, 'too-long'),
});

export const DecisionInput = Change.extend({
  value: z.string().trim().min(1).max(40),
  article: z.string().trim().min(2, 'name-too-short').max(LONGEST, 'too-long'),
  source: z.string().trim().max(LONGEST, 'too-long').optional(),
  mark: z.enum(MARKS),
});

export const WithdrawalInput = Change;
