import { amendMemberPerson } from '#platform/identity/server';
import { asId, newId } from '#platform/ids';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { sealText } from '#platform/sealing/server';
import type { CreationFile } from '../creation-file.ts';
import { asFounderId, type Founder } from '../founder.ts';
import { mayPrepareFile } from '../permissions.ts';
import { FounderTyped } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { findDossier, lockFile } from './creation-file.sql.ts';
import { findFounderPerson, saveFounder } from './founder.sql.ts';
import { keepChange } from './keep-change.ts';

/** Writes somebody who founds, or what a person's file is about: new, or corrected. */
export const keepFounder = changes({
  name: 'formation.keep-founder',
  input: FounderTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: fileId, version, founder: known, secretNumber, ...person }) {
    const may = mayWrite(file, 'founders', version);
    if (!may.ok) return may;
    const dossier = await findDossier(work.tx, fileId);
    if (known !== undefined && !dossier?.founders.some(({ founderId }) => founderId === known))
      return refused('absent');
    const others = dossier?.founders.filter(({ founderId }) => founderId !== known) ?? [];
    if (file.kind !== 'cooperative' && others.length > 0) return refused('one-person');
    if (isHeld(person.function, others)) return refused('function-held', 'function');
    const paid = dossier?.payments.some(({ founderId }) => founderId === known) === true;
    if (paid && (person.cashShares ?? 0) === 0) return refused('founder-paid', 'cashShares');

    const founderId = known === undefined ? newId<'founder'>() : asFounderId(known);
    const founder = {
      ...person,
      founderId,
      cashShares: person.cashShares ?? 0,
      kindShares: person.kindShares ?? 0,
    };
    const sealed =
      secretNumber === undefined ? undefined : sealText('identity-numbers', secretNumber, founderId);
    const before = dossier?.founders.find((one) => one.founderId === known);
    await followPerson(work, file, { founder, before });
    await saveFounder(work.tx, file, { founder, ...(sealed !== undefined && { sealed }) });
    return ok(await keepChange(work, file, { what: 'keep-founder' }));
  },
});

/** Whoever has her own way in keeps it under her corrected name and phone. */
async function followPerson(
  { tx }: Pick<Work, 'tx'>,
  file: Held<CreationFile>,
  { founder, before }: { readonly founder: Omit<Founder, 'hasNumber'>; readonly before: Founder | undefined },
): Promise<void> {
  if (before?.hasLogin !== true) return;
  const personId = await findFounderPerson(tx, file, founder.founderId);
  if (personId === undefined) return;
  const { nameLatin, nameArabic, phone } = founder;
  await amendMemberPerson(tx, asId(personId), {
    nameLatin,
    ...(nameArabic !== undefined && { nameArabic }),
    ...(phone !== undefined && { phone }),
    ...(before.phone !== undefined && { phoneBefore: before.phone }),
  });
}

/** One person presides, keeps the money, writes the minutes; managers and the board are several. */
function isHeld(wanted: Founder['function'], others: readonly Founder[]): boolean {
  const isSingle = wanted === 'president' || wanted === 'treasurer' || wanted === 'secretary';
  return isSingle && others.some((one) => one.function === wanted);
}
