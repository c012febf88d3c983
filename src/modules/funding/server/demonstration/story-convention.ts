/** When both conventions of the story were signed. */
export const SIGNED_ON = '2024-07-01';

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

/** Taytmatin: INDH buys a press and pays two transfers; 60 % of 210,000 dirhams. */
export const PRESS: Story = {
  award: {
    programme: 'indh-programme-3',
    programmeName: 'INDH, programme 3',
    programmeAr: 'المبادرة الوطنية للتنمية البشرية، البرنامج 3',
    edition: '2024',
    funder: 'INDH',
    kind: 'grant',
    titleFr: 'Presse à huile d’argan',
    titleAr: 'معصرة لزيت الأركان',
    amount: '126000',
    cost: '210000',
    awardedOn: '2024-06-14',
    source: INVENTED,
  },
  lines: [
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
  ],
  obligations: [
    { party: 'INDH', text: 'Acheter et livrer la presse', due: '2024-09-30' },
    { party: 'holder', text: 'Tenir le registre de production et le montrer à chaque visite' },
  ],
  instalments: [
    { party: 'INDH', kind: 'in-kind', amount: '66000', needsDocuments: 'yes' },
    { party: 'INDH', kind: 'transfer', amount: '30000', needsVisit: 'yes' },
    { party: 'INDH', kind: 'transfer', amount: '30000', needsAccepted: '70' },
  ],
  rules: [
    { rule: 'share(INDH) <= 60 %' },
    { rule: 'amount(INDH) <= 300000' },
    { rule: 'inKind(holder) <= 50 % of contribution(holder)' },
    { months: '36', amount: '300000' },
  ],
  valuations: [
    { party: 'INDH', note: 'Facture pro forma de la presse', day: '2024-06-20' },
    { party: 'holder', note: 'Estimation du local par la commune', day: '2024-06-20' },
  ],
  outcomes: [
    {
      measure: 'workers',
      before: '9',
      beforeOn: '2024-06-14',
      after: '14',
      afterOn: '2024-12-10',
      source: INVENTED,
    },
  ],
};

/** A carpet cooperative of Khénifra, helped by its region: it shows the invoice first. */
export const CARPETS: Story = {
  award: {
    programme: 'region-ateliers',
    programmeName: 'Région : ateliers de tissage',
    programmeAr: 'الجهة: ورشات النسيج',
    edition: '2024',
    funder: 'region',
    kind: 'direct',
    titleFr: 'Emballages et étiquettes',
    titleAr: 'التعبئة والعنونة',
    amount: '40000',
    cost: '50000',
    awardedOn: '2024-05-20',
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
};

/** The invoice both show. */
export const INVOICE = {
  line: 'l1',
  ice: '001525713000048',
  supplier: 'Emballages du Moyen Atlas',
  invoice: 'FA-0117/24',
  invoiceDay: '2024-10-21',
  amount: '12400',
} as const;
