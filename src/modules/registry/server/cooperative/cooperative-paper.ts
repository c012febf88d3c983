import { centimes } from '#platform/money';
import { printPdf } from '#platform/pdf/server';
import { placeName, provinceCodeOf, regionCodeOf } from '#platform/territory';
import { createWords, type Locale, type Words } from '#platform/text';
import { dayOf } from '#platform/time';
import { nameIn } from '../../cooperative.ts';
import { emblemOf, emblemSvg } from '../../emblem/emblem.ts';
import { changeWords } from '../../event-words.ts';
import { AGE_BANDS, total, type Headcount } from '../../headcount.ts';
import type { Thread } from '../../thread.ts';

interface Printed {
  readonly locale: Locale;
  /** The moment of printing. */
  readonly now: Date;
  /** Where the record stands online. */
  readonly address: string;
}

const TEMPLATE = String.raw`
#start-end([#kicker(data.kicker) #heading1(data.name) #data.others.join(" · ")], emblem(data.emblem))
#facts(data.identity)
#heading2(data.registers.title)
#grid-table(data.registers.head, data.registers.rows, widths: (1fr, auto, 1fr, auto))
#if data.members != none {
  heading2(data.members.title)
  grid-table(data.members.head, data.members.rows, ends: (1, 2, 3))
}
#heading2(data.life.title)
#grid-table(data.life.head, data.life.rows, widths: (auto, auto, 1fr))
#note(data.note)
#note(text(dir: ltr, data.address))
`;

/** The public record of a cooperative, to print: what the register knows, and that it is no official extract. */
export async function cooperativePaper(thread: Thread, { locale, now, address }: Printed) {
  const words = createWords(locale);
  const name = nameIn(locale, thread.cooperative);
  const paper = { template: TEMPLATE, data: { ...recordOf(words, thread, now), address } };
  const title = `${words.t('registry.paper.title')} · ${name}`;
  return {
    name: 'twiza.pdf',
    mediaType: 'application/pdf',
    body: await printPdf({ paper, locale, title, at: now }),
  };
}

function recordOf(words: Words, thread: Thread, now: Date) {
  const { cooperative } = thread;
  const { t, locale } = words;
  const name = nameIn(locale, cooperative);
  const { nameFr, nameAr, nameZgh } = cooperative;
  const emblem = emblemOf({ id: cooperative.organisationId, place: cooperative.communeCode });
  return {
    kicker: t('registry.paper.title'),
    name,
    others: [nameFr, nameAr, nameZgh].filter((other) => other !== undefined && other !== name),
    emblem: emblemSvg(emblem, { title: name, pixels: 256 }),
    identity: identityOf(words, thread),
    registers: {
      title: t('registry.thread.identifiers'),
      head: ['register', 'number', 'court', 'since'].map((key) => t(`registry.thread.${key}`)),
      rows: thread.identifiers.map(({ scheme, value, court, fromDay }) => [
        t(`registry.scheme.${scheme}`),
        value,
        court ?? '–',
        fromDay === undefined ? '–' : words.day(fromDay, 'short'),
      ]),
    },
    members: thread.headcount === undefined ? null : membersOf(words, thread.headcount),
    life: {
      title: t('registry.thread.events'),
      head: [t('registry.thread.day'), '', ''],
      rows: thread.events.map(({ kind, legalDay, changes }) => [
        words.day(legalDay, 'short'),
        t(`registry.event.${kind}`),
        changeWords(words, changes).join(' — '),
      ]),
    },
    note: t('registry.paper.not-official', { day: words.day(dayOf(now)) }),
  };
}

function identityOf(words: Words, { cooperative }: Thread): [string, string][] {
  const { t, locale } = words;
  const { communeCode, capitalCentimes } = cooperative;
  const seat = [communeCode, provinceCodeOf(communeCode), regionCodeOf(communeCode)];
  return [
    [t('registry.search.state'), t(`registry.state.${cooperative.state}`)],
    [t('registry.thread.kind'), t(`registry.kind.${cooperative.kind}`)],
    [t('registry.thread.founded'), words.day(cooperative.foundedOn)],
    [t('registry.thread.seat'), seat.map((code) => placeName(code, locale)).join(' · ')],
    [t('registry.thread.address'), cooperative.address ?? '–'],
    [t('registry.thread.sector'), t(`registry.sector.${cooperative.sector}`)],
    [
      t('registry.thread.capital'),
      capitalCentimes === undefined ? '–' : words.money(centimes(capitalCentimes)),
    ],
  ];
}

function membersOf(words: Words, headcount: Headcount) {
  const { t } = words;
  const number = (count: number) => words.n(count);
  const { women, men } = headcount;
  const bands = AGE_BANDS.map((band) => [
    t(`registry.age.${band}`),
    number(women[band]),
    number(men[band]),
    number(women[band] + men[band]),
  ]);
  const all = { women: total(women), men: total(men) };
  return {
    title: `${t('registry.thread.members')} · ${words.day(headcount.day)}`,
    head: [
      t('registry.thread.age-band'),
      t('registry.gender.women'),
      t('registry.gender.men'),
      t('registry.thread.total'),
    ],
    rows: [
      ...bands,
      [t('registry.thread.total'), number(all.women), number(all.men), number(all.women + all.men)],
    ],
  };
}
