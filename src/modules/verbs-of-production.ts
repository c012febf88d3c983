/** Telling what a cooperative makes: who made it, how, and who agreed to be named. */
export const MAKE: readonly string[] = [
  'production.add-stage-photo',
  'production.batch-page',
  'production.confirm-shares',
  'production.drop-stage-photo',
  'production.issue-certificate',
  'production.keep-food-permit',
  'production.keep-share-rule',
  'production.keep-work',
  'production.line-parts',
  'production.makers-page',
  'production.naming-consents',
  'production.our-certificate',
  'production.recall-batch',
  'production.piece-makers',
  'production.record-naming',
  'production.sale-shares',
  'production.share-page',
  'production.share-sale',
  'production.tell-makers',
  'production.tell-piece-makers',
  'production.undo-share',
  'production.withdraw-certificate',
];

/** What a member decides of herself. */
export const BE_NAMED: readonly string[] = ['production.choose-naming'];

/** What whoever holds a piece does with its slip, with an account or without. */
export const HOLD: readonly string[] = ['production.hand-over'];
