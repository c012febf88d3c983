/** What the officers of a cooperative do for it. */
export const TEND: readonly string[] = [
  'observatory.counted-in',
  'registry.add-document',
  'registry.admit-member',
  'registry.amend-member',
  'registry.assert-value',
  'registry.contest-status',
  'registry.declare-headcount',
  'registry.describe-cooperative',
  'registry.end-function',
  'registry.give-function',
  'registry.keep-portrait',
  'registry.member-list',
  'registry.member-sheet',
  'registry.release-member',
  'registry.reset-member-pin',
  'registry.withdraw-portrait',
];

/** What only a cooperative agrees to, for itself. */
export const CONSENT: readonly string[] = [
  'observatory.consent-given',
  'observatory.consent-to-be-findable',
  'observatory.withdraw-consent',
];

/** What declaring the year of a cooperative takes, for itself or assisting it. */
export const DECLARE: readonly string[] = [
  'governance.confirm-declaration',
  'governance.declaration',
  'governance.declarations',
  'governance.return-declaration',
  'governance.save-declaration',
  'governance.send-code',
  'governance.submit-declaration',
];

/** What an office does in the register of its place. */
export const KEEP_REGISTER: readonly string[] = [
  'registry.amend-cooperative',
  'registry.ask-sanction',
  'registry.claim-number',
  'registry.correct-event',
  'registry.office-task',
  'registry.office-tasks',
  'registry.record-evidence',
  'registry.record-move',
  'registry.register-cooperative',
  'registry.settle-task',
];

/** What the bringing of lists and the sorting of duplicates takes. */
export const BRING_LISTS: readonly string[] = [
  'registry.apply-import',
  'registry.bring-list',
  'registry.duplicate-pair',
  'registry.duplicate-pairs',
  'registry.import-run',
  'registry.import-runs',
  'registry.judge-pair',
  'registry.map-columns',
  'registry.merge-entries',
  'registry.refused-lines',
  'registry.separate-entries',
  'registry.undo-import',
];

/** What a group does for its own file, and who assists it. */
export const PREPARE_FILES: readonly string[] = [
  'formation.add-paper',
  'formation.ask-name-again',
  'formation.bank-payments',
  'formation.creation-file',
  'formation.creation-files',
  'formation.describe-activity',
  'formation.describe-change',
  'formation.drop-founder',
  'formation.invite-founder',
  'formation.keep-founder',
  'formation.open-file',
  'formation.paper-file',
  'formation.propose-names',
  'formation.record-payment',
  'formation.reveal-number',
  'formation.submit-step',
  'formation.write-clause',
  'formation.write-statutes',
];

/** What every office that answers files reads. */
export const READ_FILES: readonly string[] = [
  'formation.creation-file',
  'formation.file-worklist',
  'formation.paper-file',
];

export const SEE_ROWS: readonly string[] = ['observatory.counted-in', 'observatory.figure-rows'];

/** Putting right what breaks a rule of quality. */
export const SETTLE_FINDINGS: readonly string[] = ['observatory.open-findings', 'observatory.settle-finding'];

/** Freezing the figures of the country, and making them public once somebody else approved them. */
export const ISSUE_FIGURES: readonly string[] = ['observatory.freeze-vintage', 'observatory.publish-vintage'];
