import { printPdf } from '#platform/pdf/server';
import { createWords, type Words } from '#platform/text';
import { programmeIn } from '../../convention/award.ts';
import type { Content, Instalment } from '../../convention/content.ts';
import { costOf, given, givenBy } from '../../convention/budget.ts';
import type { ShownDossier } from '../../convention/shown-dossier.ts';
import { partyIn, saidRule } from '../../convention/said-rule.ts';
import { contentHash } from './content-hash.ts';

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.title)
#facts(data.facts)
#heading2(data.partiesTitle)
#grid-table(data.parties.head, data.parties.rows, ends: (3,))
#if data.lines.rows.len() > 0 {
  heading2(data.linesTitle)
  grid-table(data.lines.head, data.lines.rows, ends: (1,))
}
#if data.plan.rows.len() > 0 {
  heading2(data.planTitle)
  grid-table(data.plan.head, data.plan.rows, ends: (2,))
}
#if data.obligations.len() > 0 {
  heading2(data.obligationsTitle)
  for line in data.obligations { par(line) }
}
#v(1em)
#note(data.fingerprint)
#signatures(data.signatures)
`;

type Shown = Pick<ShownDossier, 'award' | 'convention' | 'versions'>;

/** A convention as its parties sign it, with the fingerprint of the text that is locked. */
export async function conventionPaper(
  shown: Shown,
  { locale, now }: { readonly locale: 'fr' | 'ar'; readonly now: Date },
) {
  const words = createWords(locale);
  const { content } = shown.convention;
  const title = locale === 'ar' ? content.titleAr : content.titleFr;
  const data = { title, ...headOf(shown, words), ...moneyOf(content, words), ...endOf(shown, words) };
  const body = await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now });
  return { name: `convention-${locale}.pdf`, mediaType: 'application/pdf', body };
}

function headOf({ award, convention: { content, state }, versions }: Shown, words: Words) {
  const { t, money, day, locale } = words;
  const { from, until } = content;
  return {
    kicker: `${programmeIn(locale, award)} ${award.edition}`,
    facts: [
      [t('funding.recipient'), locale === 'ar' ? award.recipientAr : award.recipientFr],
      [t('funding.cost'), money(costOf(content))],
      ...(from !== undefined && until !== undefined
        ? [[t('funding.duration'), t('funding.from-until', { from: day(from), until: day(until) })]]
        : []),
      [t('funding.state'), t(`funding.state.${state}`)],
      ...versions.map(({ number, signedOn, reason }) => [
        `${t('funding.version')} ${number}`,
        [t('funding.signed-on'), day(signedOn), ...(reason === undefined ? [] : [`· ${reason}`])].join(' '),
      ]),
      ...content.rules.map(({ rule }) => [t('funding.rule'), saidRule(rule, content, words)]),
    ],
    partiesTitle: t('funding.parties'),
    parties: {
      head: [t('funding.party'), t('funding.role'), t('funding.in-kind'), t('funding.amount')],
      rows: content.parties.map(({ key, role }) => {
        const gift = givenBy(content, key);
        return [
          partyName(content, key, words),
          t(`funding.role.${role}`),
          money(gift.inKind),
          money(given(gift)),
        ];
      }),
    },
  };
}

function moneyOf(content: Content, words: Words) {
  const { t, money, locale } = words;
  return {
    linesTitle: t('funding.lines'),
    lines: {
      head: [t('funding.line'), t('funding.cost'), t('funding.who-gives')],
      rows: content.lines.map((line) => [
        locale === 'ar' ? line.labelAr : line.labelFr,
        money(line.cost),
        line.contributions
          .map((one) => `${partyName(content, one.party, words)} : ${money(given(one))}`)
          .join('\n'),
      ]),
    },
    planTitle: t('funding.instalments'),
    plan: {
      head: [t('funding.funder'), t('funding.kind'), t('funding.amount'), t('funding.needs')],
      rows: content.instalments.map((one) => [
        partyName(content, one.party, words),
        t(`funding.instalment.${one.kind}`),
        money(one.amount),
        triggersOf(one, words),
      ]),
    },
  };
}

function endOf({ convention: { content, state }, versions }: Shown, words: Words) {
  const { t, day } = words;
  const isNext = state !== 'signed' && state !== 'closed';
  const version = `${t('funding.version')} ${versions.length + (isNext ? 1 : 0)}`;
  return {
    obligationsTitle: t('funding.obligations'),
    obligations: content.obligations.map(({ party, text, due }) =>
      [partyName(content, party, words), text, ...(due === undefined ? [] : [day(due)])].join(' · '),
    ),
    fingerprint: `${version} · ${t('funding.fingerprint')} ${contentHash(content)}`,
    signatures: content.parties.map(({ key }) => partyName(content, key, words)),
  };
}

function partyName(content: Content, key: string, words: Words): string {
  return partyIn(key, content, words);
}

function triggersOf(
  { needsDocuments, needsVisit, needsAccepted }: Instalment,
  { t, percent }: Words,
): string {
  return [
    ...(needsDocuments ? [t('funding.needs-documents')] : []),
    ...(needsVisit ? [t('funding.needs-visit')] : []),
    ...(needsAccepted === undefined
      ? []
      : [t('funding.needs-accepted-said', { percent: percent(needsAccepted / 100) })]),
  ].join(' · ');
}
