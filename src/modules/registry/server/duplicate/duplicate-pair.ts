import { z } from 'zod';
import { query } from '#platform/operation/server';
import type { Side, SideBySide } from '../../duplicate/duplicate-pair.ts';
import { total } from '../../headcount.ts';
import { preferredSurvivor, type Claim } from '../../duplicate/merger.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { findThread } from '../cooperative/cooperative.sql.ts';
import { findPair } from './duplicate-pair.sql.ts';

/** Two entries side by side, for who keeps the register of both. */
export const duplicatePair = query({
  name: 'registry.duplicate-pair',
  input: z.object({ one: z.uuid(), other: z.uuid() }),
  async run({ db, actor }, asked): Promise<SideBySide | undefined> {
    const [one, other] = [await findThread(db, asked.one), await findThread(db, asked.other)];
    if (one === undefined || other === undefined || asked.one === asked.other) return undefined;
    if (!mayKeepRegister(actor, one.cooperative) || !mayKeepRegister(actor, other.cooperative))
      return undefined;
    const ids = asked.one < asked.other ? asked : { one: asked.other, other: asked.one };
    const pair = await findPair(db, ids);
    return {
      one,
      other,
      preferred: preferredSurvivor(claimOf(one), claimOf(other)),
      ...(pair !== undefined && { pair }),
    };
  },
});

function claimOf({ cooperative, identifiers, headcount }: Side): Claim {
  return {
    organisationId: cooperative.organisationId,
    identifiers: identifiers.length,
    foundedOn: cooperative.foundedOn,
    members: headcount === undefined ? 0 : total(headcount.women) + total(headcount.men),
  };
}
