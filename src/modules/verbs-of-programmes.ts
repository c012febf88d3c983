/** Launching calls, from the draft to the choice. */
export const LAUNCH_CALLS: readonly string[] = [
  'programmes.add-panel-member',
  'programmes.adopt-selection',
  'programmes.application-document',
  'programmes.application-file',
  'programmes.amend-call',
  'programmes.arrange-form',
  'programmes.assign-reviews',
  'programmes.bring-form',
  'programmes.decline-page',
  'programmes.draft-call',
  'programmes.keep-call',
  'programmes.office-applications',
  'programmes.office-call',
  'programmes.office-calls',
  'programmes.office-reviews',
  'programmes.open-call',
  'programmes.record-decline',
  'programmes.run-selection',
  'programmes.selection-page',
  'programmes.selection-runs',
  'programmes.write-question',
];

/** Applying for a call, for oneself or assisting who applies. */
export const APPLY: readonly string[] = [
  'programmes.application-document',
  'programmes.application-file',
  'programmes.attach-document',
  'programmes.follow-programmes',
  'programmes.keep-application',
  'programmes.my-applications',
  'programmes.start-application',
  'programmes.submit-application',
  'programmes.take-back-application',
  'programmes.withdraw-application',
];

/** Reviewing files of calls. */
export const REVIEW: readonly string[] = [
  'programmes.declare-interest',
  'programmes.my-reviews',
  'programmes.review-document',
  'programmes.review-file',
  'programmes.sign-agreement',
  'programmes.submit-review',
];
