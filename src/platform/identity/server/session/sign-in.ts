import { z } from 'zod';
import { inTransaction, reading } from '#platform/database/server';
import { initialOf, parseMemberCode, parsePhone, PIN_LENGTH, readDigits } from '#platform/identity';
import { asId, isId, type PersonId } from '#platform/ids';
import { databaseScope, SYSTEM, type CommonRefusal } from '#platform/operation';
import { ok, refused, type Result } from '#platform/result';
import { settings } from '#platform/settings/server';
import { deviceLabel, momentOf, networkOf, type Caller } from './caller.ts';
import {
  signInAsStoryPersonCommand,
  signInWithCodeCommand,
  signInWithPhoneCommand,
  type SignedIn,
} from './open-session.ts';
import { findPerson, peopleOfPhone, personOfCode } from '../person/person.sql.ts';
import { prove, type NotProven, type Proof } from './prove.ts';
import { counter, countTry, type MustWait } from './wrong-tries.ts';

const text = z.string().max(100).catch('');
const CodeAndPin = z.object({ member: text, pin: text });
const ChosenAndPin = z.object({ phone: text, person: text, pin: text });

/** Why a member is not let in. What cannot be a PIN at all is told as such, and counts as no try. */
export type SignInRefusal = NotProven | 'wrong-code' | 'pin-form' | 'choose-yourself' | CommonRefusal;

/**
 * Somebody of a phone, as shown before sign-in: enough for her to find herself, too little to learn who she
 * is.
 */
export interface Choice {
  readonly personId: PersonId;
  readonly name: string;
  readonly nameArabic?: string;
}

/**
 * A member enters with the code of her card and her PIN. A misspelt code is told as such: its last character
 * checks it.
 */
export async function signInWithCode(
  caller: Caller,
  raw: unknown,
): Promise<Result<SignedIn, SignInRefusal | 'code-misspelt'>> {
  const { member, pin } = CodeAndPin.parse(raw);
  const code = parseMemberCode(member);
  if (code === undefined) return refused('code-misspelt', 'member');
  if (!isPin(pin)) return refused('pin-form', 'pin');
  const claim = { kind: 'pin', typed: readDigits(pin), named: code } as const;
  const proof = await prove(caller, { ...claim, find: (tx) => personOfCode(tx, code) });
  return proof.ok
    ? signInWithCodeCommand.perform(system(caller), entry(caller, proof.value, 'member'))
    : proof;
}

/**
 * The people who share a phone. Asking is counted against the address, so that numbers cannot be tried in
 * bulk.
 */
export async function peopleAtPhone(
  caller: Caller,
  raw: unknown,
): Promise<Result<readonly Choice[], 'phone-form' | 'phone-unknown' | MustWait>> {
  const phone = parsePhone(text.parse(raw));
  if (phone === undefined) return refused('phone-form', 'phone');
  return inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      const asked = [
        counter('device', `lookup ${caller.device}`),
        counter('lookup', networkOf(caller.address)),
      ];
      const allowed = await countTry(tx, asked, momentOf(caller));
      if (!allowed.ok) return allowed;
      const people = await peopleOfPhone(tx, phone);
      if (people.length === 0) return refused('phone-unknown', 'phone');
      return ok(people.map(choice));
    },
    caller.db,
  );
}

/** A member enters with her phone, herself chosen among those who share it, and her PIN. */
export async function signInWithPhone(
  caller: Caller,
  raw: unknown,
): Promise<Result<SignedIn, SignInRefusal>> {
  const { phone: typed, person, pin } = ChosenAndPin.parse(raw);
  if (person === '') return refused('choose-yourself', 'person');
  if (!isPin(pin)) return refused('pin-form', 'pin');
  const phone = parsePhone(typed);
  const proof = await prove(caller, {
    kind: 'pin',
    typed: readDigits(pin),
    named: `${typed} ${person}`,
    find: async (tx) => {
      const people = phone === undefined ? [] : await peopleOfPhone(tx, phone);
      return people.find(({ personId }) => personId === person)?.personId;
    },
  });
  return proof.ok
    ? signInWithPhoneCommand.perform(system(caller), entry(caller, proof.value, 'member'))
    : proof;
}

/** One click, in the demonstration only, and only for the people of its story. */
export async function signInAsStoryPerson(
  caller: Caller,
  raw: unknown,
): Promise<Result<SignedIn, SignInRefusal>> {
  const person = text.parse(raw);
  if (!settings().demonstration || !isId(person)) return refused('absent');
  const found = await reading(databaseScope(SYSTEM), (db) => findPerson(db, asId(person)), caller.db);
  if (found?.storyRole === undefined) return refused('absent');
  const proof: Proof = { personId: found.personId, forget: [], takeBack: [] };
  return signInAsStoryPersonCommand.perform(system(caller), entry(caller, proof, 'story'));
}

/** What opening a session is told of a person who stands proven at the door. */
export function entry(caller: Caller, proof: Proof, kind: 'member' | 'staff' | 'story') {
  const { device, session } = caller;
  return { ...proof, kind, device, session, browser: deviceLabel(caller.browser) };
}

/** The platform itself, answering somebody who is nobody yet. */
export function system(caller: Caller) {
  return { actor: SYSTEM, trace: caller.trace, db: caller.db, now: momentOf(caller) };
}

function isPin(typed: string): boolean {
  return readDigits(typed).length === PIN_LENGTH;
}

function choice(person: { personId: PersonId; nameLatin: string; nameArabic?: string }): Choice {
  const { personId, nameLatin, nameArabic } = person;
  return { personId, name: initialOf(nameLatin), nameArabic: nameArabic && initialOf(nameArabic) };
}
