import type { Tx } from '#platform/database/server';
import { ok, refused, type Result } from '#platform/result';
import { typedNumber, type Identifier, type Scheme } from '../../identifier.ts';
import { holdNumber } from '../cooperative/identifier.sql.ts';

/**
 * Answer for other modules, in their transaction: the number is free, and from now on kept for this
 * organisation. The entry itself bears it once the register has heard.
 */
export async function reserveNumber(
  tx: Tx,
  asked: {
    readonly organisationId: string;
    readonly scheme: Scheme;
    readonly value: string;
    readonly court?: string;
  },
): Promise<
  Result<
    Pick<Identifier, 'scheme' | 'value' | 'court'>,
    'identifier-unreadable' | 'ice-length' | 'court-missing' | 'identifier-taken'
  >
> {
  const { organisationId, ...typed } = asked;
  const number = typedNumber(typed);
  if (!number.ok) return number.code === 'court-missing' ? number : refused(number.code, 'number');
  const holder = await holdNumber(tx, organisationId, number.value);
  return holder === organisationId ? ok(number.value) : refused('identifier-taken', 'number');
}
