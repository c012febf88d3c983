export { acceptInvitation, acceptInvitationCommand, invitationOf } from './person/accept-invitation.ts';
export { actorThen } from './mandate/actor-then.ts';
export { addPasskey, offerPasskey } from './secret/add-passkey.ts';
export { issueApiToken, issueApiTokenCommand, recogniseApiToken } from './secret/api-token.ts';
export type { Caller } from './session/caller.ts';
export { changePassword, changePasswordCommand, changePin, changePinCommand } from './secret/change-pin.ts';
export { chooseLanguage } from './person/choose-language.ts';
export { messageLanguage } from './person/message-language.ts';
export { chooseMandate } from './session/choose-mandate.ts';
export { forgetGuest, guestActor, guestOf, welcomeGuest } from './session/guest.ts';
export { cookieOptions, deviceCookieName, sessionCookieName, stepCookieName } from './session/cookies.ts';
export {
  callerOf,
  forgetSession,
  keepSession,
  keepStep,
  siteOf,
  stepOf,
  type Visit,
} from './session/doorstep.ts';
export { endMandate } from './mandate/end-mandate.ts';
export { removeOldIdentityTraces } from './every-night.ts';
export { firstAdministratorLink } from './person/first-administrator-link.ts';
export {
  endGroupMandate,
  endGroupMandates,
  giveGroupMandate,
  groupSpeakers,
} from './mandate/group-mandate.ts';
export { grantMandate } from './mandate/grant-mandate.ts';
export { inviteStaff, recoverStaff } from './person/invite-staff.ts';
export { amendMemberPerson, memberCodeOf, memberPerson } from './person/member-person.ts';
export { myAccount } from './person/my-account.ts';
export { codeAt } from './secret/one-time-code.ts';
export {
  signInAsStoryPersonCommand,
  signInStaffCommand,
  signInWithCodeCommand,
  signInWithPasskeyCommand,
  signInWithPhoneCommand,
  type SignedIn,
} from './session/open-session.ts';
export type { Site } from './secret/passkey.ts';
export type { FoundPerson } from './person/person.sql.ts';
export { recogniseSession, type Recognised } from './session/recognise-session.ts';
export { removePasskey } from './secret/remove-passkey.ts';
export { resetPin } from './secret/reset-pin.ts';
export { revokeOtherSessions, revokeSession, signOut } from './session/revoke-session.ts';
export { seedMembers } from './person/seed-members.sql.ts';
export { personByStoryName, seedPeople, type SeededPerson } from './person/seed-people.ts';
export { seedRoles } from './person/seed-roles.ts';
export { draftOneTimeCodes, setUpOneTimeCodes } from './secret/set-up-one-time-codes.ts';
export {
  peopleAtPhone,
  signInAsStoryPerson,
  signInWithCode,
  signInWithPhone,
  type Choice,
} from './session/sign-in.ts';
export { signInStaff, signInWithOneTimeCode, type AfterPassword } from './session/sign-in-staff.ts';
export { offerPasskeySignIn, signInWithPasskey } from './session/sign-in-with-passkey.ts';
export { staff } from './person/staff.ts';
export { storyPeople } from './person/story-people.ts';
export {
  endMemberMandates,
  endOfficerMandate,
  giveMemberMandate,
  giveOfficerMandate,
} from './mandate/officer-mandate.ts';
export { hashSecret, secretMatches } from './secret/hashed-secret.ts';
export { newCode, newToken } from './secret/token.ts';
