import type { z } from 'zod';
import { amendableEntry, membersToChoose, type MemberToChoose } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { place } from '#platform/territory';
import { GIVEN_FUNCTIONS, mayDescribe, type Amendment, type NewOfficer } from '../../amendment.ts';
import { mayPrepareFile } from '../../permissions.ts';
import { ChangeTyped } from '../../typed-input.ts';
import { mayWrite } from '../../writing.ts';
import { lockFile } from '../creation-file.sql.ts';
import { keepChange } from '../keep-change.ts';

type Typed = Omit<z.infer<typeof ChangeTyped>, 'file' | 'version'>;

/** Writes what an assembly decided to change of a registered cooperative. */
export const describeChange = changes({
  name: 'formation.describe-change',
  input: ChangeTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: _, version, ...typed }) {
    const may = mayWrite(file, 'change', version);
    if (!may.ok) return may;
    const entry = await amendableEntry(work.tx, file.organisationId);
    if (entry === undefined) return refused('absent');
    if (typed.communeCode !== undefined && place(typed.communeCode) === undefined)
      return refused('place-unknown', 'communeCode');
    const members = await membersToChoose(work.tx, file.organisationId);
    const officers = officersOf(typed, members);
    if (!officers.ok) return officers;
    const amendment = amendmentOf(typed, officers.value);
    const describes = mayDescribe(amendment, {
      ...(file.amendment !== undefined && { known: file.amendment }),
      isFirstStep: file.step === 'change',
      foundedOn: entry.foundedOn,
      today: work.today,
    });
    if (!describes.ok) return describes;
    return ok(await keepChange(work, file, { what: 'describe-change', change: { amendment } }));
  },
});

/** What is not among the subjects is not kept, whatever a form still held. */
function amendmentOf(typed: Typed, officers: readonly NewOfficer[]): Amendment {
  const { subjects, decidedOn, address, communeCode, activity, capital, articles, becomes } = typed;
  const has = (subject: Amendment['subjects'][number]) => subjects.includes(subject);
  return {
    subjects,
    decidedOn,
    ...(has('seat') && address !== undefined && { address }),
    ...(has('seat') && communeCode !== undefined && { communeCode }),
    ...(has('object') && activity !== undefined && { activity }),
    ...(has('capital') && capital !== undefined && { capital }),
    ...(has('statutes') && articles !== undefined && { articles }),
    ...(has('officers') && officers.length > 0 && { officers }),
    ...(has('conversion') && becomes !== undefined && { becomes }),
  };
}

function officersOf(typed: Typed, members: readonly MemberToChoose[]): Result<NewOfficer[], 'absent'> {
  const officers: NewOfficer[] = [];
  for (const what of GIVEN_FUNCTIONS) {
    const memberId = typed[what];
    if (memberId === undefined) continue;
    const member = members.find((one) => one.memberId === memberId);
    if (member === undefined) return refused('absent', what);
    officers.push({ memberId, name: member.nameLatin, function: what });
  }
  return ok(officers);
}
