import { printPdf } from '#platform/pdf/server';
import { dayOf } from '#platform/time';

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.title)
#facts(data.facts)
#note(data.note)
`;

/** A document as applicants attach it: a quotation of nobody, printed once for all files. */
export async function quotation(now: Date): Promise<{ readonly fileName: string; readonly content: string }> {
  const data = {
    kicker: 'Pièce de démonstration',
    title: 'Devis',
    facts: [
      ['Matériel', 'Une machine, livrée et installée'],
      ['Garantie', 'Deux ans'],
      ['Valable jusqu’au', dayOf(now)],
    ],
    note: 'Ce devis est inventé, comme la coopérative qui le joint.',
  };
  const paper = { template: TEMPLATE, data };
  const body = await printPdf({ paper, locale: 'fr', title: 'Devis', at: now });
  return { fileName: 'devis.pdf', content: Buffer.from(body).toString('base64') };
}
