import type { IconName } from '../icon/icons.ts';

/** A door of the house, in the header. Addresses are without language. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName;
}

/** Who is signed in, and as what. */
export interface Account {
  readonly name: string;
  readonly mandate?: string;
}
