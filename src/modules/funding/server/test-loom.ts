import * as funding from './index.ts';
import { MERYEM, NADIA, type Performed, type TestFunding } from './test-funding.ts';

export const PDF = (text: string) => Buffer.from(`%PDF-1.7 ${text}`).toString('base64');

/** What INDH grants Taytmatin: 300,000 dirhams of a loom that costs 500,000. */
export const LOOM = {
  programme: 'indh',
  programmeName: 'INDH, programme 3',
  edition: '2024',
  funder: 'INDH',
  kind: 'grant',
  titleFr: 'Métier à tisser',
  titleAr: 'نول للنسيج',
  amount: '300000',
  cost: '500000',
  awardedOn: '2024-05-01',
} as const;

/** Nadia's draft: one line, INDH and the holder, the rules of the call. Returns the convention. */
export async function drafted(
  at: TestFunding,
  {
    organisation = at.cooperative,
    awarded = {},
  }: {
    readonly organisation?: string;
    readonly awarded?: { readonly programme?: string; readonly funder?: string };
  } = {},
): Promise<string> {
  const { funder = 'INDH' } = { ...awarded };
  const { award } = await at.does(NADIA, funding.recordAward, { ...LOOM, organisation, ...awarded });
  const { convention = '' } = await at.does(NADIA, funding.openConvention, { award });
  await write(at, convention, funding.keepTerms, {
    titleFr: 'Métier à tisser',
    titleAr: 'نول للنسيج',
    from: '2024-06-01',
    until: '2025-06-01',
  });
  await write(at, convention, funding.keepLine, {
    labelFr: 'Métier',
    labelAr: 'نول',
    cost: '500000',
    [`cash-${funder}`]: '300000',
    'cash-holder': '200000',
  });
  for (const rule of ['share(INDH) <= 60 %', 'amount(INDH) <= 300000'])
    await write(at, convention, funding.keepRule, { rule });
  return convention;
}

/** Does something on the version that is there, as Nadia unless told. */
export async function write(
  at: TestFunding,
  convention: string,
  command: Performed,
  input: object = {},
  actor = NADIA,
) {
  return at.does(actor, command, { convention, version: await versionOf(at, convention), ...input });
}

/** The same, which may be refused. */
export async function tried(
  at: TestFunding,
  convention: string,
  command: Performed,
  input: object = {},
  actor = NADIA,
) {
  return at.tries(actor, command, { convention, version: await versionOf(at, convention), ...input });
}

export async function versionOf(at: TestFunding, convention: string): Promise<number> {
  return (await at.dossier(convention)).convention.version;
}

/** Two instalments, 60 and 40 %: the second once 70 % of the first was accepted. Proposed, and signed. */
export async function signed(at: TestFunding, convention: string): Promise<void> {
  const first = { party: 'INDH', kind: 'transfer', amount: '180000', needsDocuments: 'yes' };
  await write(at, convention, funding.keepInstalment, first);
  const second = {
    party: 'INDH',
    kind: 'transfer',
    amount: '120000',
    needsAccepted: '70',
    needsVisit: 'yes',
  };
  await write(at, convention, funding.keepInstalment, second);
  await sign(at, convention);
}

export async function sign(at: TestFunding, convention: string, more: object = {}): Promise<void> {
  await write(at, convention, funding.proposeConvention);
  const { hash } = (await at.dossier(convention)).convention;
  await write(at, convention, funding.signConvention, { signedOn: '2024-06-01', hash, ...more }, MERYEM);
}

/** The first instalment is paid: papers shown, order prepared, approved by Meryem, paid. */
export async function paidFirst(at: TestFunding, convention: string, amount = '180000'): Promise<string> {
  const shown = { kind: 'documents', instalment: 'i1', note: 'Devis et attestation', day: '2024-06-10' };
  await write(at, convention, funding.recordEvidence, shown);
  const { order = '' } = await write(at, convention, funding.orderPayment, { instalment: 'i1', amount });
  await write(at, convention, funding.approvePayment, { order }, MERYEM);
  await write(at, convention, funding.payOrder, { order, paidOn: '2024-12-31' }, MERYEM);
  return order;
}
