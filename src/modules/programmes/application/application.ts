import { askedIn, fillForm, isBlank, type Answers, type Form, type FilledQuestion } from '#platform/forms';
import type { Id, OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import { eligibilityOf, factHolds, type Judged } from '../applicant/eligibility.ts';
import type { RegisterFacts } from '../applicant/register-fact.ts';
import { amountAsked, applicantForm, fundingPlan } from '../call/applicant-form.ts';
import type { Call } from '../call/call.ts';
import { missingSaid } from '../call/said-rows.ts';
import { termsOf, type Lot, type PromisedGuarantee, type Terms } from '../call/terms.ts';
import { fundingOf, imbalanceOf, type FundingJudged } from '../funding/funding.ts';

export type ApplicationId = Id<'application'>;

/** A document of a file, by its name and the fingerprint of its bytes. */
export interface SentDocument {
  /** The question it answers. */
  readonly question: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** A file for a lot of a call. Sent, it never changes; taken back before the hour, it is a draft again. */
export interface Application {
  readonly organisationId: OrganisationId;
  readonly applicationId: ApplicationId;
  readonly communeCode: string;
  readonly callId: string;
  readonly callOrganisationId: OrganisationId;
  readonly lot: string;
  /** `withdrawn`: given up by its applicant once the call had closed. */
  readonly state: 'draft' | 'submitted' | 'withdrawn';
  readonly nameFr: string;
  readonly nameAr: string;
  readonly answers: Answers;
  readonly assistedBy?: string;
  readonly assistingPersonId?: string;
  readonly number?: string;
  readonly submittedAt?: Date;
  readonly submittedBy?: string;
  readonly callVersion?: number;
  readonly facts?: RegisterFacts;
  readonly groups?: readonly string[];
  readonly amount?: number;
  /** Frozen when it is sent. */
  readonly documents?: readonly SentDocument[];
  readonly hash?: string;
  readonly withdrawnReason?: string;
  readonly version: number;
}

/** A file as it stands: what is missing, which conditions and funding rules it does not meet. */
export interface Readiness {
  readonly missing: readonly FilledQuestion[];
  readonly eligibility: readonly Judged[];
  readonly funding: readonly FundingJudged[];
  /** In centimes, what is given above what it costs. */
  readonly imbalance: number;
  readonly amount: number;
  readonly aboveCeiling: boolean;
}

const CENTIMES = 100;

/** Judges a file over what the register says of its applicant. */
export function readinessOf(
  call: Pick<Call, 'sheet'> & { readonly form?: Form | undefined },
  answers: Answers,
  { facts, today }: { readonly facts: RegisterFacts; readonly today: Day },
): Readiness {
  const terms = termsOf(call.sheet);
  const plan = fundingPlan(answers, terms.funders);
  const amount = amountAsked(plan, terms.ceiling);
  return {
    missing: missingSaid(fillForm(applicantForm(call), answers, { today, facts: { ...facts } })),
    eligibility: eligibilityOf(terms.eligibility, facts),
    funding: terms.funders.length === 0 ? [] : fundingOf(terms.fundingRules, plan),
    imbalance: imbalanceOf(plan),
    amount,
    aboveCeiling: amount > terms.ceiling,
  };
}

/** Whether a file may be sent; each reason is a sentence of its own. */
export function maySubmit(
  { missing, eligibility, funding, imbalance, aboveCeiling }: Readiness,
  terms: Terms,
): Result<
  undefined,
  'answers-missing' | 'not-eligible' | 'plan-unbalanced' | 'funding-against-rules' | 'above-ceiling'
> {
  if (eligibility.some(({ holds }) => !holds)) return refused('not-eligible');
  if (missing.length > 0) return refused('answers-missing', undefined, { count: missing.length });
  if (terms.funders.length > 0 && imbalance !== 0) return refused('plan-unbalanced');
  if (funding.some(({ holds }) => !holds)) return refused('funding-against-rules');
  return aboveCeiling
    ? refused('above-ceiling', undefined, { most: terms.ceiling / CENTIMES })
    : ok(undefined);
}

/** Whether this applicant may choose a lot: its kind may apply, and the lot is of its region or of none. */
export function mayChooseLot(
  terms: Terms,
  lot: Lot | undefined,
  facts: Pick<RegisterFacts, 'kind' | 'region'>,
): Result<Lot, 'lot-unknown' | 'kind-not-asked' | 'lot-of-another-region' | 'lot-of-another-country'> {
  if (lot === undefined) return refused('lot-unknown', 'lot');
  if (!terms.applicants.includes(facts.kind)) return refused('kind-not-asked');
  if (lot.country !== undefined) return refused('lot-of-another-country', 'lot');
  if (lot.region !== undefined && lot.region !== facts.region) return refused('lot-of-another-region', 'lot');
  return ok(lot);
}

/** The guarantees a file belongs to, by the facts frozen with it. */
export function groupsOf(guarantees: readonly PromisedGuarantee[], facts: RegisterFacts): string[] {
  return guarantees.filter(({ rule }) => factHolds(rule, facts)).map(({ group }) => group);
}

/** How far each part of the form is: what is asked there, and what is still missing. */
export function partsOfFile(
  form: Form,
  answers: Answers,
  { facts, today }: { readonly facts: RegisterFacts; readonly today: Day },
) {
  const filled = fillForm(form, answers, { today, facts: { ...facts } });
  return form.items.flatMap(({ name, label }) => {
    const inPart = filled.filter((each) => each.kind === 'section' && each.section.name === name);
    if (inPart.length === 0) return [];
    const asked = askedIn(inPart).filter(({ question }) => question.kind !== 'note');
    const answered = asked.filter(({ answer }) => !isBlank(answer)).length;
    return [{ name, label, missing: missingSaid(inPart).length, asked: asked.length, answered }];
  });
}
