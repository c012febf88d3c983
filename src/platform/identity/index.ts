export { delayAfter, failuresRemembered, LOCK_KINDS, type LockKind } from './lock-out.ts';
export {
  ADMINISTRATOR,
  mandateIsCurrent,
  ONESELF,
  ownVerbs,
  reachOf,
  type Mandate,
  type Role,
} from './mandate.ts';
export { memberCodeFrom, parseMemberCode, type MemberCode } from './member-code.ts';
export { readDigits } from './digits.ts';
export { initialOf } from './person-name.ts';
export { parsePassword, parsePin, PASSWORD_LENGTH_MIN, PIN_LENGTH } from './secret-rules.ts';
export { parsePhone, type Phone } from './phone.ts';
export type { MustDo, OwnSession } from './session.ts';
export { mayEndMandate, mayGrantMandate, mayRecoverStaff } from './permissions.ts';
export { roleName } from './role-name.ts';
