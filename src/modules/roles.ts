import { ADMINISTRATOR, type Role } from '#platform/identity';
import { BE_ACCOMPANIED, COACH, RUN_COHORTS } from './verbs-of-accompaniment.ts';
import {
  BRING_LISTS,
  CONSENT,
  DECLARE,
  ISSUE_FIGURES,
  KEEP_REGISTER,
  PREPARE_FILES,
  READ_FILES,
  SEE_ROWS,
  SETTLE_FINDINGS,
  TEND,
} from './verbs.ts';
import { APPLY, LAUNCH_CALLS, REVIEW } from './verbs-of-programmes.ts';
import { BUY, KEEP_SALES, SELL } from './verbs-of-sales.ts';
import { CLAIM, FUND, PAY } from './verbs-of-funding.ts';
import { BE_NAMED, HOLD, MAKE } from './verbs-of-production.ts';

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
      'funding.rebuild-results',
      'observatory.rebuild-figures',
      'registry.find-all-duplicates',
      'registry.rebuild-directory',
      ...SELL,
      ...MAKE,
      ...KEEP_SALES,
      'market.rebuild-listings',
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
  { role: 'court-clerk', verbs: [...READ_FILES, 'formation.register-amendment', 'formation.register-file'] },
  { role: 'craft-officer', verbs: [...READ_FILES, 'formation.enter-craft'] },
  { role: 'group-officer', verbs: [...PREPARE_FILES, ...APPLY] },
  {
    role: 'programme-officer',
    verbs: [
      ...FUND,
      ...LAUNCH_CALLS,
      ...REVIEW,
      'registry.assert-value',
      ...SEE_ROWS,
      ...ISSUE_FIGURES,
      ...RUN_COHORTS,
    ],
  },
  { role: 'finance-officer', verbs: [...PAY, ...KEEP_SALES] },
  {
    role: 'field-agent',
    verbs: [
      ...DECLARE,
      'governance.office-declarations',
      'registry.assert-value',
      'registry.declare-headcount',
      'registry.describe-cooperative',
      'registry.keep-portrait',
      'registry.record-evidence',
      'registry.withdraw-portrait',
      ...CLAIM,
      ...SEE_ROWS,
      ...PREPARE_FILES,
      ...COACH,
      ...APPLY,
    ],
  },
  {
    role: 'cooperative-officer',
    verbs: [
      ...TEND,
      ...DECLARE,
      ...CONSENT,
      ...PREPARE_FILES,
      ...BE_ACCOMPANIED,
      ...APPLY,
      ...SELL,
      ...MAKE,
      ...BE_NAMED,
      ...CLAIM,
    ],
  },
  { role: 'reviewer', verbs: REVIEW },
  { role: 'member', verbs: [...BE_NAMED, 'registry.withdraw-portrait'] },
  { role: 'buyer', verbs: [...BUY, ...HOLD] },
  { role: 'visitor', verbs: [] },
];
