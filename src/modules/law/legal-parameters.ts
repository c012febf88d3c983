import { centimes, type Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { valuesOn, versionOn, type Version } from './version.ts';

/** The numbers of the law in force on one day, by the names rules read them by. */
export interface LegalParameters {
  readonly fewestMembers: number;
  readonly fewestInUnion: number;
  readonly adultAgeYears: number;
  readonly smallestCapital: Centimes;
  readonly smallestShare: Centimes;
  readonly paidAtSubscriptionPerMille: number;
  readonly paymentWithinYears: number;
  readonly cashDepositWithinDays: number;
  readonly arrearsNoticeMonths: number;
  readonly durationAtMostYears: number;
  readonly nameAnswerWithinDays: number;
  readonly nameValidForMonths: number;
  readonly depositReceiptWithinDays: number;
  readonly registrationWithinDays: number;
  readonly centralRegisterWithinDays: number;
  readonly assemblyWithinMonths: number;
  readonly yearlyFilingWithinDays: number;
  readonly yearlyReminderFirstDays: number;
  readonly yearlyReminderLastDays: number;
  readonly activeWithinMonths: number;
  readonly dormantWithinMonths: number;
  readonly difficultyHeardForMonths: number;
  readonly auditorAbove: Centimes;
  readonly craftPracticeYears: number;
  readonly craftMasterPracticeYears: number;
  readonly soleTradeTurnover: Centimes;
  readonly soleServicesTurnover: Centimes;
  readonly withdrawalWithinDays: number;
  readonly madeToOrderWithdrawalDays: number;
  /** Days to hand over what one asked to send back. */
  readonly returnSentWithinDays: number;
  readonly refundWithinDays: number;
  /** Days to pay between businesses that agreed on none, and the most they may agree on. */
  readonly tradeTermsUnsaidDays: number;
  readonly tradeTermsAtMostDays: number;
  readonly vatStandardPerMille: number;
  /** The tax on what leaves the country, and the article that says so. */
  readonly vatAbroadPerMille: number;
  readonly vatAbroadArticle: string;
  readonly earliestRegistrationYear: number;
}

/** What the law says on a day. */
export function legalParametersOn(versions: readonly Version[], day: Day): LegalParameters {
  const value = valuesOn(versions, day);
  return {
    fewestMembers: value('fewest-members'),
    fewestInUnion: value('fewest-in-union'),
    adultAgeYears: value('adult-age'),
    smallestCapital: centimes(value('smallest-capital')),
    smallestShare: centimes(value('smallest-share')),
    paidAtSubscriptionPerMille: value('paid-at-subscription'),
    paymentWithinYears: value('payment-within'),
    cashDepositWithinDays: value('cash-deposit-within'),
    arrearsNoticeMonths: value('arrears-notice'),
    durationAtMostYears: value('duration-at-most'),
    nameAnswerWithinDays: value('name-answer-within'),
    nameValidForMonths: value('name-valid-for'),
    depositReceiptWithinDays: value('deposit-receipt-within'),
    registrationWithinDays: value('registration-within'),
    centralRegisterWithinDays: value('central-register-within'),
    assemblyWithinMonths: value('assembly-within'),
    yearlyFilingWithinDays: value('yearly-filing-within'),
    yearlyReminderFirstDays: value('yearly-reminder-first'),
    yearlyReminderLastDays: value('yearly-reminder-last'),
    activeWithinMonths: value('active-within'),
    dormantWithinMonths: value('dormant-within'),
    difficultyHeardForMonths: value('difficulty-heard-for'),
    auditorAbove: centimes(value('auditor-above')),
    craftPracticeYears: value('craft-practice'),
    craftMasterPracticeYears: value('craft-master-practice'),
    soleTradeTurnover: centimes(value('sole-trade-turnover')),
    soleServicesTurnover: centimes(value('sole-services-turnover')),
    withdrawalWithinDays: value('withdrawal-within'),
    madeToOrderWithdrawalDays: value('made-to-order-withdrawal'),
    returnSentWithinDays: value('return-sent-within'),
    refundWithinDays: value('refund-within'),
    tradeTermsUnsaidDays: value('trade-terms-unsaid'),
    tradeTermsAtMostDays: value('trade-terms-at-most'),
    vatStandardPerMille: value('vat-standard'),
    vatAbroadPerMille: value('vat-abroad'),
    vatAbroadArticle: versionOn(versions, 'vat-abroad', day)?.article ?? '',
    earliestRegistrationYear: value('earliest-registration'),
  };
}
