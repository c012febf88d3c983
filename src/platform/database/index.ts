/**
 * Who a transaction speaks for, as the database sees it. Row-level security compares these with the rows:
 * it is the second wall, behind the permission of every command and the restriction of every query.
 */
export interface Scope {
  /** The person acting, or undefined for the public. */
  readonly person?: string;
  /** The organisation on whose behalf the person acts. */
  readonly organisation?: string;
  /**
   * The place within reach: a code of region, province or commune, '' for the whole country, undefined for
   * none.
   */
  readonly place?: string;
  /** True only for the platform itself: sign-in, delivery of facts, jobs. */
  readonly trusted?: true;
  /**
   * True when whatever the transaction does would be done again if a power cut lost it: its commit does not
   * wait for the disk.
   */
  readonly repeatable?: true;
}
