import type { Id, OrganisationId, PersonId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';

/**
 * To whom a request goes: cooperatives named, a union that gathers, or all who make such things in a place.
 */
export const ADDRESSED = ['named', 'union', 'craft'] as const;
export type Addressed = (typeof ADDRESSED)[number];

/** The most cooperatives asked at once. */
export const MOST_ASKED = 60;

/** What a business asks for. */
export interface Wanted {
  readonly title: string;
  /** A kind of thing of the market. */
  readonly kind: string;
  readonly quantity: number;
  /** Sizes, colours, and how many of each. */
  readonly details: string;
  /** The standard it must meet, as the buyer names it. */
  readonly standard: string;
  readonly wantedOn: Day;
  /** Where it is delivered: a province or prefecture. */
  readonly place: string;
  readonly answerBy: Day;
}

/** A request for prices. */
export interface QuoteRequest extends Wanted {
  readonly personId: PersonId;
  readonly requestId: Id<'quote-request'>;
  readonly buyer: string;
  readonly addressed: Addressed;
  readonly union?: OrganisationId;
  readonly state: 'open' | 'ordered' | 'closed';
  readonly askedAt: Date;
}

/** Where one cooperative's answer stands. */
export const ANSWER_STATES = ['asked', 'offered', 'declined', 'chosen', 'passed-over'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** One cooperative's answer to a request: how many of them it makes, at what price, in how many days. */
export interface Answer {
  readonly organisationId: OrganisationId;
  readonly requestId: string;
  readonly personId: PersonId;
  readonly communeCode: string;
  readonly union?: OrganisationId;
  readonly wanted: Wanted & { readonly buyer: string };
  readonly state: AnswerState;
  readonly quantity: number;
  readonly price: Centimes;
  readonly days: number;
  readonly note: string;
  readonly answeredAt?: Date;
}

/** Whether a cooperative may still answer, or change its answer. */
export function mayAnswer(
  { state, wanted }: Pick<Answer, 'state' | 'wanted'>,
  today: Day,
): Result<undefined, 'answer-too-late' | 'request-ended'> {
  if (state === 'chosen' || state === 'passed-over') return refused('request-ended');
  return today <= wanted.answerBy ? ok(undefined) : refused('answer-too-late');
}

/** The dates of a request follow each other: today, the answers, the delivery. */
export function datesFit(
  { answerBy, wantedOn }: Pick<Wanted, 'answerBy' | 'wantedOn'>,
  today: Day,
): Result<undefined, 'day-past' | 'answer-after-delivery'> {
  if (answerBy < today) return refused('day-past', 'answerBy');
  return wantedOn > answerBy ? ok(undefined) : refused('answer-after-delivery', 'wantedOn');
}
