import { z } from 'zod';
import { reading, type Db, type Tx } from '#platform/database/server';
import { ADMINISTRATOR, parsePassword } from '#platform/identity';
import { newId, type PersonId } from '#platform/ids';
import { databaseScope, SYSTEM, type CommonRefusal } from '#platform/operation';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { momentOf, type Caller } from '../session/caller.ts';
import { hashSecret } from '../secret/hashed-secret.ts';
import { findInvitation, hasAdministrator, takeInvitation, type Invitation } from './invitation.sql.ts';
import { mandateFrom } from '../mandate/grant-mandate.ts';
import { insertMandate } from '../mandate/mandate.sql.ts';
import { signInStaffCommand, type SignedIn } from '../session/open-session.ts';
import { findPerson, insertLogin, insertPerson, loginOf, saveSecret } from './person.sql.ts';
import { entry, system } from '../session/sign-in.ts';
import { loginKey } from '../session/sign-in-staff.ts';
import { hashToken } from '../secret/token.ts';

const LOGIN_FORM = /^[\p{L}\p{N}][\p{L}\p{N}.@_+-]{2,99}$/u;
const text = z.string().max(300).catch('');
const Typed = z.object({ token: text, name: text, organisation: text, login: text, newPassword: text });
const Accepted = z.object({
  hash: z.string(),
  name: z.string(),
  organisation: z.string(),
  login: z.string(),
  hashed: z.string(),
});

type Accepted = z.infer<typeof Accepted>;
type Refusals =
  | 'invitation-used'
  | 'name-short'
  | 'organisation-short'
  | 'login-form'
  | 'login-taken'
  | 'password-short'
  | 'password-easy';

/** What the page of a link shows; undefined when the link is unknown, used or too old. */
export async function invitationOf(token: string, caller: { readonly db?: Db; readonly now: Date }) {
  return reading(
    databaseScope(SYSTEM),
    async (db) => {
      const invitation = await findInvitation(db, hashToken(token), caller.now);
      if (invitation?.personId === undefined) return invitation && { purpose: invitation.purpose };
      const person = await findPerson(db, invitation.personId);
      const login = await loginOf(db, invitation.personId);
      return { purpose: invitation.purpose, name: person?.nameLatin, login };
    },
    caller.db,
  );
}

/** Uses a link: sets the login and the password of its holder, who is then signed in. */
export async function acceptInvitation(
  caller: Caller,
  raw: unknown,
): Promise<Result<SignedIn, Refusals | 'wrong-code' | CommonRefusal>> {
  const typed = Typed.parse(raw);
  const login = loginKey(typed.login);
  const held = await invitationOf(typed.token, { db: caller.db, now: momentOf(caller) });
  if (held === undefined) return refused('invitation-used');
  const first = held.purpose === 'first-administrator';
  if (first && typed.name.trim().length < 2) return refused('name-short', 'name');
  if (first && typed.organisation.trim().length < 2) return refused('organisation-short', 'organisation');
  if (held.login === undefined && !LOGIN_FORM.test(login)) return refused('login-form', 'login');
  const password = parsePassword(typed.newPassword, held.login ?? login);
  if (!password.ok) return password;
  const { name, organisation } = typed;
  const hashed = await hashSecret(password.value);
  const input = {
    hash: hashToken(typed.token),
    name: name.trim(),
    organisation: organisation.trim(),
    login,
    hashed,
  };
  const accepted = await acceptInvitationCommand.perform(system(caller), input);
  if (!accepted.ok) return accepted;
  const proof = { personId: accepted.value.personId, forget: [], takeBack: [] };
  return signInStaffCommand.perform(system(caller), entry(caller, proof, 'staff'));
}

export const acceptInvitationCommand = creates({
  name: 'identity.accept-invitation',
  input: Accepted,
  may: (actor) => actor.kind === 'system',
  async run(work, input) {
    const { tx, now } = work;
    const invitation = await findInvitation(tx, input.hash, now);
    if (invitation === undefined || !(await takeInvitation(tx, input.hash, now)))
      return refused('invitation-used');
    const holder = await holderOf(work, invitation, input);
    if (holder === undefined) return refused('invitation-used');
    const { personId } = holder;
    const named =
      (await loginOf(tx, personId)) !== undefined || (await insertLogin(tx, input.login, personId));
    if (!named) return refused('login-taken', 'login');
    await saveSecret(tx, { personId, kind: 'password', secret: input.hashed, now });
    return ok(holder);
  },
});

async function holderOf(
  work: Work,
  invitation: Invitation,
  input: Accepted,
): Promise<{ personId: PersonId; organisationId: string } | undefined> {
  const { tx, today } = work;
  if (invitation.purpose === 'staff') {
    return invitation.personId && { personId: invitation.personId, organisationId: invitation.personId };
  }
  return (await hasAdministrator(tx, today)) ? undefined : firstAdministrator(tx, work, input);
}

async function firstAdministrator(tx: Tx, { now, today }: Work, input: Accepted) {
  const personId: PersonId = newId();
  await insertPerson(tx, { personId, nameLatin: input.name, now });
  const wanted = { role: ADMINISTRATOR, onBehalfName: input.organisation, reachKind: 'everything' } as const;
  const mandate = mandateFrom(wanted, today);
  await insertMandate(tx, personId, mandate);
  return { personId, organisationId: mandate.onBehalfOf };
}
