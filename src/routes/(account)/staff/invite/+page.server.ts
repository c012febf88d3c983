import { inviteStaff, staff } from '#platform/identity/server';
import { show } from '#platform/web/server';
import { makesLink, mandateTyped } from '../../mandate-typed.server.ts';

export const load = show('staff', staff, () => ({}));

export const actions = {
  default: makesLink(inviteStaff, (typed) => mandateTyped(typed)),
};
