/** Telling what a cooperative makes: who made it, how, and who agreed to be named. */
export const MAKE: readonly string[] = [
  'production.add-stage-photo',
  'production.drop-stage-photo',
  'production.keep-work',
  'production.makers-page',
  'production.naming-consents',
  'production.record-naming',
  'production.tell-makers',
];

/** What a member decides of herself. */
export const BE_NAMED: readonly string[] = ['production.choose-naming'];
