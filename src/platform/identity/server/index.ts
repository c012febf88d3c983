export { acceptInvitation, acceptInvitationCommand, invitationOf } from './accept-invitation.ts';
export { addPasskey, offerPasskey } from './add-passkey.ts';
export { issueApiToken, issueApiTokenCommand, recogniseApiToken } from './api-token.ts';
export type { Caller } from './caller.ts';
export { changePassword, changePasswordCommand, changePin, changePinCommand } from './change-pin.ts';
export { chooseMandate } from './choose-mandate.ts';
export { cookieOptions, deviceCookieName, sessionCookieName, stepCookieName } from './cookies.ts';
export { callerOf, forgetSession, keepSession, keepStep, siteOf, stepOf, type Visit } from './doorstep.ts';
export { endMandate } from './end-mandate.ts';
export { removeOldIdentityTraces } from './every-night.ts';
export { firstAdministratorLink } from './first-administrator-link.ts';
export { grantMandate } from './grant-mandate.ts';
export { inviteStaff, recoverStaff } from './invite-staff.ts';
export { amendMemberPerson, memberPerson } from './member-person.ts';
export { myAccount } from './my-account.ts';
export { codeAt } from './one-time-code.ts';
export {
  signInAsStoryPersonCommand,
  signInStaffCommand,
  signInWithCodeCommand,
  signInWithPasskeyCommand,
  signInWithPhoneCommand,
  type SignedIn,
} from './open-session.ts';
export type { Site } from './passkey.ts';
export type { FoundPerson } from './person.sql.ts';
export { recogniseSession, type Recognised } from './recognise-session.ts';
export { removePasskey } from './remove-passkey.ts';
export { resetPin } from './reset-pin.ts';
export { revokeOtherSessions, revokeSession, signOut } from './revoke-session.ts';
export { seedMembers } from './seed-members.sql.ts';
export { personByStoryName, seedPeople, type SeededPerson } from './seed-people.ts';
export { seedRoles } from './seed-roles.ts';
export { draftOneTimeCodes, setUpOneTimeCodes } from './set-up-one-time-codes.ts';
export {
  peopleAtPhone,
  signInAsStoryPerson,
  signInWithCode,
  signInWithPhone,
  type Choice,
} from './sign-in.ts';
export { signInStaff, signInWithOneTimeCode, type AfterPassword } from './sign-in-staff.ts';
export { offerPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts';
export { staff } from './staff.ts';
export { storyPeople } from './story-people.ts';
export {
  endMemberMandates,
  endOfficerMandate,
  giveMemberMandate,
  giveOfficerMandate,
} from './officer-mandate.ts';
export { newToken } from './token.ts';
