import { z } from 'zod';
import { hold, type Reaction } from '#platform/operation/server';
import { asDay } from '#platform/time';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { claimIdentifier } from '../cooperative/identifier.sql.ts';

const Payload = z.object({
  scheme: z.enum(['central-register', 'craft-register']),
  number: z.string(),
  day: z.string(),
});

/** Another register gave the organisation of a file its number: the entry bears it. */
export const onFileNumbered: Reaction = {
  to: 'file-numbered',
  name: 'registry.number',
  async run({ tx }, { organisationId, payload }) {
    const { scheme, number, day } = Payload.parse(payload);
    const entry = await lockCooperative(tx, organisationId);
    if (entry === undefined) return;
    await claimIdentifier(tx, hold(entry), { scheme, value: number, fromDay: asDay(day) });
  },
};
