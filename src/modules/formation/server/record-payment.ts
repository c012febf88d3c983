import { parametersOn } from '#modules/law/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { capitalOfFile } from '../creation-file.ts';
import { mayPay } from '../founder.ts';
import { mayPrepareFile } from '../permissions.ts';
import { PaymentTyped } from '../typed-input.ts';
import { mayWrite } from '../writing.ts';
import { findDossier, lockFile } from './creation-file.sql.ts';
import { insertPayment } from './founder.sql.ts';
import { keepChange } from './keep-change.ts';

/** Writes money a founder gave for her cash shares: the quarter at once, the rest in time. */
export const recordPayment = changes({
  name: 'formation.record-payment',
  input: PaymentTyped,
  on: (tx, { file }) => lockFile(tx, file),
  may: (actor, file) => mayPrepareFile(actor, file),

  async run(work, file, { file: fileId, version, founder: founderId, amount, paidOn, bankedOn }) {
    const may = mayWrite(file, 'payments', version);
    if (!may.ok) return may;
    const dossier = await findDossier(work.tx, fileId);
    if (dossier === undefined) return refused('absent');
    const law = await parametersOn(work.tx, file.openedOn);
    const line = capitalOfFile(dossier, law).lines.find((one) => one.founderId === founderId);
    if (line === undefined) return refused('absent');
    const pays = mayPay(amount, line, {
      paidOn,
      ...(bankedOn !== undefined && { bankedOn }),
      today: work.today,
    });
    if (!pays.ok) return pays;
    const payment = { paymentId: newId<'payment'>(), founderId, amount, paidOn };
    await insertPayment(work.tx, file, { ...payment, ...(bankedOn !== undefined && { bankedOn }) });
    return ok(await keepChange(work, file, { what: 'record-payment' }));
  },
});
