import { z } from 'zod';
import { giveGroupMandate, memberCodeOf, memberPerson, resetPin } from '#platform/identity/server';
import { asId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayPrepareFile } from '../../permissions.ts';
import { FileRead } from '../../typed-input.ts';
import { findDossier, lockFile } from '../creation-file.sql.ts';
import { findFounderPerson, saveFounderPerson } from '../founder.sql.ts';
import { keepChange } from '../keep-change.ts';

/**
 * Gives a founder her own way into the file: a code of hers and a first PIN, shown once, which she changes
 * when she enters. Asked again, it gives her another PIN. The audit keeps who gave it, and to whom.
 */
export const inviteFounder = changes({
  name: 'formation.invite-founder',
  input: FileRead.extend({ founder: z.uuid() }),
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: fileId, version, founder: founderId }) {
    if (file.version !== version) return refused('stale');
    if (file.kind !== 'cooperative' || file.state === 'done') return refused('step-closed');
    const dossier = await findDossier(work.tx, fileId);
    const founder = dossier?.founders.find((one) => one.founderId === founderId);
    if (founder === undefined || founder.kind !== 'person') return refused('absent');
    const known = await findFounderPerson(work.tx, file, founderId);
    const { nameLatin, nameArabic, phone } = founder;
    const { personId } =
      known === undefined
        ? await memberPerson(work.tx, {
            nameLatin,
            now: work.now,
            ...(nameArabic !== undefined && { nameArabic }),
            ...(phone !== undefined && { phone }),
          })
        : { personId: asId<'person'>(known) };
    await giveGroupMandate(work.tx, file, { personId, name: file.title, from: work.today });
    await saveFounderPerson(work.tx, file, { founderId, personId });
    const memberCode = await memberCodeOf(work.tx, personId);
    const pin = await resetPin(work.tx, { personId, now: work.now });
    const kept = await keepChange(work, file, { what: 'invite-founder' });
    return ok({ ...kept, name: nameLatin, memberCode, pin });
  },
});
