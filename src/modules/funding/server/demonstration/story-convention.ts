import { addDays, type Day } from '#platform/time';

const INVENTED = 'Histoire inventée de la démonstration';

/** What is typed to write a convention, as its commands take it. */
export interface Story {
  readonly award: Readonly<Record<'titleFr' | 'titleAr', string>> & Readonly<Record<string, string>>;
  readonly lines: readonly object[];
  readonly obligations: readonly object[];
  readonly instalments: readonly object[];
  readonly rules: readonly object[];
  readonly valuations: readonly object[];
  readonly outcomes: readonly object[];
}

/** The days of the story, counted back from the day it is told. */
export function storyDays(today: Day) {
  return (days: number) => addDays(today, days);
}

const PRESS_LINES = [
  {
    labelFr: 'Presse et concasseur',
    labelAr: 'معصرة وكسارة',
    cost: '110000',
    'kind-INDH': '66000',
    'cash-holder': '44000',
  },
  {
    labelFr: 'Local et emballages',
    labelAr: 'محل وتعبئة',
    cost: '100000',
    'cash-INDH': '60000',
    'kind-holder': '40000',
  },
];
const PRESS_PAID = [
  { party: 'INDH', kind: 'in-kind', amount: '66000', needsDocuments: 'yes' },
  { party: 'INDH', kind: 'transfer', amount: '30000', needsVisit: 'yes' },
  { party: 'INDH', kind: 'transfer', amount: '30000', needsAccepted: '70' },
];
const PRESS_RULES = [
  { rule: 'share(INDH) <= 60 %' },
  { rule: 'amount(INDH) <= 300000' },
  { rule: 'inKind(holder) <= 50 % of contribution(holder)' },
  { months: '36', amount: '300000' },
];

/** Taytmatin: INDH buys a press and pays two transfers; 60 % of 210,000 dirhams. */
export const press = (day: ReturnType<typeof storyDays>): Story => ({
  award: {
    programme: 'indh-programme-3',
    programmeName: 'INDH, programme 3',
    programmeAr: 'المبادرة الوطنية للتنمية البشرية، البرنامج 3',
    edition: day(-200).slice(0, 4),
    funder: 'INDH',
    kind: 'grant',
    titleFr: 'Presse à huile d’argan',
    titleAr: 'معصرة لزيت الأركان',
    amount: '126000',
    cost: '210000',
    awardedOn: day(-200),
    source: INVENTED,
  },
  lines: PRESS_LINES,
  obligations: [
    { party: 'INDH', text: 'Acheter et livrer la presse', due: day(-92) },
    { party: 'holder', text: 'Tenir le registre de production et le montrer à chaque visite' },
  ],
  instalments: PRESS_PAID,
  rules: PRESS_RULES,
  valuations: [
    { party: 'INDH', note: 'Facture pro forma de la presse', day: day(-194) },
    { party: 'holder', note: 'Estimation du local par la commune', day: day(-194) },
  ],
  outcomes: [
    {
      measure: 'workers',
      before: '9',
      beforeOn: day(-200),
      after: '14',
      afterOn: day(-21),
      source: INVENTED,
    },
  ],
});

/** A carpet cooperative of Khénifra, helped by its region: it shows the invoice first. */
export const carpets = (day: ReturnType<typeof storyDays>): Story => ({
  award: {
    programme: 'region-ateliers',
    programmeName: 'Région : ateliers de tissage',
    programmeAr: 'الجهة: ورشات النسيج',
    edition: day(-200).slice(0, 4),
    funder: 'region',
    kind: 'direct',
    titleFr: 'Emballages et étiquettes',
    titleAr: 'التعبئة والعنونة',
    amount: '40000',
    cost: '50000',
    awardedOn: day(-225),
    source: INVENTED,
  },
  lines: [
    {
      labelFr: 'Emballages',
      labelAr: 'تعبئة',
      cost: '50000',
      'cash-region': '40000',
      'cash-holder': '10000',
    },
  ],
  obligations: [],
  instalments: [{ party: 'region', kind: 'transfer', amount: '40000' }],
  rules: [],
  valuations: [],
  outcomes: [],
});

/** The invoice both show. */
export const invoice = (day: ReturnType<typeof storyDays>) => ({
  line: 'l1',
  ice: '001525713000048',
  supplier: 'Emballages du Moyen Atlas',
  invoice: 'FA-0117/24',
  invoiceDay: day(-71),
  amount: '12400',
});
