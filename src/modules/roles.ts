import { ADMINISTRATOR, type Role } from '#platform/identity';

/** What the officers of a cooperative do for it. */
const TEND: readonly string[] = [
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
  'registry.member-list',
  'registry.member-sheet',
  'registry.release-member',
  'registry.reset-member-pin',
];

/** What declaring the year of a cooperative takes, for itself or assisting it. */
const DECLARE: readonly string[] = [
  'governance.confirm-declaration',
  'governance.declaration',
  'governance.declarations',
  'governance.return-declaration',
  'governance.save-declaration',
  'governance.send-code',
  'governance.submit-declaration',
];

/** What an office does in the register of its place. */
const KEEP_REGISTER: readonly string[] = [
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
const BRING_LISTS: readonly string[] = [
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
const PREPARE_FILES: readonly string[] = [
  'formation.add-paper',
  'formation.bank-payments',
  'formation.creation-file',
  'formation.creation-files',
  'formation.describe-activity',
  'formation.drop-founder',
  'formation.keep-founder',
  'formation.open-file',
  'formation.paper-file',
  'formation.propose-names',
  'formation.record-payment',
  'formation.reveal-number',
  'formation.submit-step',
  'formation.write-statutes',
];

/** What every office that answers files reads. */
const READ_FILES: readonly string[] = [
  'formation.creation-file',
  'formation.file-worklist',
  'formation.paper-file',
];

const SEE_ROWS: readonly string[] = ['observatory.counted-in', 'observatory.figure-rows'];

/** Putting right what breaks a rule of quality. */
const SETTLE_FINDINGS: readonly string[] = ['observatory.open-findings', 'observatory.settle-finding'];

/** Freezing the figures of the country, and making them public once somebody else approved them. */
const ISSUE_FIGURES: readonly string[] = ['observatory.freeze-vintage', 'observatory.publish-vintage'];

/**
 * The roles of the house, written as rows at every start: what a release says replaces what the one before
 * said.
 */
export const FIRST_ROLES: readonly Role[] = [
  {
    role: ADMINISTRATOR,
    verbs: [
      ...TEND,
      ...DECLARE,
      'governance.office-declarations',
      ...KEEP_REGISTER,
      ...BRING_LISTS,
      ...SEE_ROWS,
      'identity.end-mandate',
      'identity.grant-mandate',
      'identity.invite-staff',
      'identity.issue-api-token',
      'identity.recover-staff',
      'identity.staff',
      'law.decide-parameter',
      'law.withdraw-parameter',
      ...ISSUE_FIGURES,
      ...SETTLE_FINDINGS,
      'observatory.judge-data',
      'observatory.approve-vintage',
      'observatory.rebuild-figures',
      'registry.find-all-duplicates',
      'registry.rebuild-directory',
    ],
  },
  {
    role: 'register-officer',
    verbs: [
      ...TEND,
      ...DECLARE,
      'governance.office-declarations',
      ...KEEP_REGISTER,
      ...BRING_LISTS,
      ...SEE_ROWS,
      ...READ_FILES,
      ...SETTLE_FINDINGS,
      'formation.issue-card',
    ],
  },
  { role: 'name-officer', verbs: [...READ_FILES, 'formation.answer-name', 'formation.enter-central'] },
  { role: 'local-authority', verbs: [...READ_FILES, 'formation.acknowledge-deposit'] },
  { role: 'court-clerk', verbs: [...READ_FILES, 'formation.register-file'] },
  { role: 'craft-officer', verbs: [...READ_FILES, 'formation.enter-craft'] },
  { role: 'group-officer', verbs: PREPARE_FILES },
  { role: 'programme-officer', verbs: ['registry.assert-value', ...SEE_ROWS, ...ISSUE_FIGURES] },
  {
    role: 'field-agent',
    verbs: [
      ...DECLARE,
      'governance.office-declarations',
      'registry.assert-value',
      'registry.declare-headcount',
      'registry.describe-cooperative',
      'registry.record-evidence',
      ...SEE_ROWS,
      ...PREPARE_FILES,
    ],
  },
  { role: 'cooperative-officer', verbs: [...TEND, ...DECLARE] },
  { role: 'member', verbs: [] },
  { role: 'buyer', verbs: [] },
  { role: 'visitor', verbs: [] },
];
