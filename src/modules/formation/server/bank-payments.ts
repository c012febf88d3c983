import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayPrepareFile } from '../permissions.ts';
import { BankingTyped } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { lockFile } from './creation-file.sql.ts';
import { bankPayments as markBanked } from './founder.sql.ts';
import { keepChange } from './keep-change.ts';

/** Writes the day on which the money received went to the bank, in the name of the cooperative. */
export const bankPayments = changes({
  name: 'formation.bank-payments',
  input: BankingTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { version, bankedOn }) {
    const may = mayWrite(file, 'payments', version);
    if (!may.ok) return may;
    if (bankedOn > work.today) return refused('day-in-future', 'bankedOn');
    if (!(await markBanked(work.tx, file, bankedOn))) return refused('nothing-to-bank', 'bankedOn');
    return ok(await keepChange(work, file, { what: 'bank-payments' }));
  },
});
