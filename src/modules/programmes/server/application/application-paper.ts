import { printPdf } from '#platform/pdf/server';
import { placeName } from '#platform/territory';
import { createWords, formatInstant, type Locale } from '#platform/text';
import { centimes } from '#platform/money';
import type { Application } from '../../application/application.ts';
import { callTitle, type Call } from '../../call/call.ts';
import { lotNamed, textOf, type Terms } from '../../call/terms.ts';
import { printedCode, printedHash } from '../printed-code.ts';

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.name)
#facts(data.receipt)
#heading2(data.project)
#facts(data.more)
#note(data.note)
`;

interface Printed {
  readonly application: Application;
  readonly call: Pick<Call, 'titleFr' | 'titleAr' | 'hash'>;
  readonly terms: Terms;
  readonly locale: Locale;
  readonly now: Date;
}

/** The receipt of a file that was sent: its number, the exact time, its fingerprint. */
export async function applicationPaper({ application, call, terms, locale, now }: Printed) {
  const { t, money } = createWords(locale);
  const { number = '', submittedAt, submittedBy = '', assistedBy, amount = 0, hash = '' } = application;
  const lot = lotNamed(terms, application.lot);
  const name = locale === 'ar' ? application.nameAr : application.nameFr;
  const data = {
    kicker: t('programmes.receipt'),
    name,
    receipt: [
      [t('programmes.receipt.number'), printedCode(number)],
      [t('programmes.receipt.when'), submittedAt === undefined ? '' : formatInstant(submittedAt, locale)],
      [t('programmes.receipt.by'), submittedBy],
      ...(assistedBy === undefined ? [] : [[t('programmes.assisted-by'), assistedBy]]),
      [t('registry.thread.seat'), placeName(application.communeCode, locale)],
    ],
    project: textOf(application.answers, 'project_title'),
    more: [
      [
        t('programmes.receipt.call'),
        [callTitle(locale, call), terms.edition].filter((one) => one !== undefined).join(' · '),
      ],
      [t('programmes.lot'), (locale === 'ar' ? lot?.ar : lot?.fr) ?? ''],
      ...(amount > 0 ? [[t('programmes.amount-asked'), money(centimes(amount))]] : []),
      [t('programmes.receipt.hash'), printedHash(hash)],
    ],
    note: t('programmes.receipt.note'),
  };
  return {
    name: `${number}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({
      paper: { template: TEMPLATE, data },
      locale,
      title: `${data.kicker} · ${name}`,
      at: now,
    }),
  };
}
