/** What everybody reads who has to do with the money of a convention. */
const SEE_FUNDING: readonly string[] = [
  'funding.aid-window',
  'funding.award-dossier',
  'funding.claim-dossier',
  'funding.convention-dossier',
  'funding.evidence-file',
  'funding.funded-awards',
];

/** A programme's side of funding: awards, conventions, orders prepared, claims read. */
export const FUND: readonly string[] = [
  ...SEE_FUNDING,
  'funding.aid-of-many',
  'funding.amend-convention',
  'funding.answer-claim',
  'funding.cancel-order',
  'funding.close-convention',
  'funding.drop-part',
  'funding.keep-instalment',
  'funding.keep-line',
  'funding.keep-obligation',
  'funding.keep-party',
  'funding.keep-rule',
  'funding.keep-terms',
  'funding.double-cases',
  'funding.money-worklist',
  'funding.open-convention',
  'funding.order-payment',
  'funding.propose-convention',
  'funding.record-achievement',
  'funding.record-award',
  'funding.record-evidence',
  'funding.record-outcome',
  'funding.return-convention',
  'funding.settle-case',
  'funding.told-programmes',
];

/** The side of finance: what was signed, approved, paid, accepted, given back. Never what it would prepare. */
export const PAY: readonly string[] = [
  ...SEE_FUNDING,
  'funding.approve-payment',
  'funding.cancel-order',
  'funding.double-cases',
  'funding.money-worklist',
  'funding.pay-order',
  'funding.recover-payment',
  'funding.return-convention',
  'funding.settle-case',
  'funding.settle-claim',
  'funding.sign-convention',
];

/** What a cooperative does with what it was granted. */
export const CLAIM: readonly string[] = [
  ...SEE_FUNDING,
  'funding.drop-expense',
  'funding.keep-expense',
  'funding.open-claim',
  'funding.submit-claim',
];
