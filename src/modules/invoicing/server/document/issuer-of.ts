import type { Scheme } from '#modules/registry';
import { entrySummary } from '#modules/registry/server';
import { numbersOfSeller } from '#modules/sales/server';
import type { Db } from '#platform/database/server';
import type { Issuer } from '../../document/invoice.ts';

/** Who a cooperative is today on its invoices: what it typed for them, else what the register knows. */
export async function issuerOf(db: Db, organisationId: string): Promise<Issuer | undefined> {
  const entry = await entrySummary(db, organisationId);
  if (entry === undefined) return undefined;
  const { cooperative, identifiers, phone } = entry;
  const typed = await numbersOfSeller(db, organisationId);
  const known = (scheme: Scheme) =>
    identifiers.find((one) => one.scheme === scheme && one.toDay === undefined);
  const register = known('local-register') ?? known('central-register');
  return {
    name: { fr: cooperative.nameFr, ar: cooperative.nameAr },
    kind: cooperative.kind,
    address: cooperative.address ?? '',
    place: cooperative.communeCode,
    phone: phone ?? '',
    taxId: typed.taxId || (known('tax')?.value ?? ''),
    ice: typed.ice || (known('ice')?.value ?? ''),
    businessTax: typed.businessTax,
    register: register?.value ?? '',
    court: register?.court ?? '',
  };
}
