import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { ATTRIBUTES, readValue, SOURCES } from '../../assertion/attribute.ts';
import { standsAlone } from '../../cooperative.ts';
import { mayKeepRegister, mayTendCooperative, sourcesOf } from '../../permissions.ts';
import { DayInput, TextInput } from '../../typed-input.ts';
import { findThread, lockCooperative } from '../cooperative/cooperative.sql.ts';
import { keepValues, shownBefore } from './keep-values.ts';
import { showWinners } from './show-winners.ts';

/** Says what a source holds of one attribute, on a day. The register then shows the value that wins. */
export const assertValue = changes({
  name: 'registry.assert-value',
  input: z.object({
    cooperative: z.uuid(),
    attribute: z.enum(ATTRIBUTES),
    said: TextInput.min(1),
    day: DayInput,
    source: z.enum(SOURCES),
    reason: TextInput.optional(),
    document: z.uuid().optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative, { attribute, said }) =>
    mayTendCooperative(actor, cooperative) &&
    (attribute !== 'communeCode' ||
      !mayKeepRegister(actor, cooperative) ||
      mayKeepRegister(actor, { communeCode: said })),

  async run(work, cooperative, { attribute, said, day, source, reason, document }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    if (!sourcesOf(work.actor, cooperative).includes(source)) return refused('source-not-yours', 'source');
    if (day > work.today) return refused('day-in-future', 'day');
    if (day < cooperative.foundedOn) return refused('before-founding', 'day');
    const value = readValue(attribute, said);
    if (!value.ok) return value;
    const thread = await findThread(work.tx, cooperative.organisationId);
    if (document !== undefined && !thread?.documents.some(({ documentId }) => documentId === document))
      return refused('document-absent', 'document');
    const before = await shownBefore(work, cooperative);
    const word = { attribute, value: value.value, day, source, reason, documentId: document };
    const all = await keepValues(work, cooperative, { said: [word], before });
    const shown = await showWinners(work, cooperative, { before, all, touched: [attribute] });
    if (!shown.ok) return shown;
    return ok({ organisationId: cooperative.organisationId, attribute });
  },
});
