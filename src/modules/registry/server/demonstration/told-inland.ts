import type { NamedCooperative } from './named-cooperative.ts';

const KHEMISSET =
  'MAP, « Khémisset : un soutien continu de l’INDH aux activités des coopératives », 5 juillet 2024';
const ICHRAKAT =
  'Thalf Sall, « Ichrakat Lkhair : une lumière d’espoir pour les femmes rurales du Maroc », 2024';

/**
 * Cooperatives of Jorf and Khémisset named in the press, with the facts told of them and no living person.
 */
export const TOLD_INLAND: readonly NamedCooperative[] = [
  {
    slug: 'ichrakat-lkhair',
    name: { fr: 'Coopérative sociale Ichrakat Lkhair', ar: 'التعاونية الاجتماعية إشراقات الخير' },
    kind: 'cooperative',
    commune: '08.201.01.11',
    sector: 'artisanat',
    foundedOn: '2020-08-15',
    foundingTold: true,
    womenOnly: false,
    ledByWomen: false,
    counts: [
      { day: '2020-08-15', members: 14, women: 12 },
      { day: '2024-11-18', members: 23, women: 21 },
    ],
    officers: 3,
    womenOfficers: 2,
    activity: 'Couture traditionnelle et moderne, tapis, paniers et produits à base de plantes',
    toldBy: ICHRAKAT,
    storyFr:
      'Née au village de Jorf, la coopérative forme les femmes à la couture traditionnelle et moderne, ' +
      'aux tapis artisanaux, ' +
      'à la vannerie et aux produits à base de plantes.',
    storyAr:
      'وُلدت التعاونية بقرية الجرف، وهي تكوّن النساء في الخياطة التقليدية والعصرية والزرابي والسلال ' +
      'ومنتجات النباتات.',
    products: 'Couture, tapis, paniers, produits à base de plantes',
    evidence: [
      {
        kind: 'fair',
        day: '2024-09-20',
        noteFr: 'Semaine l’Afrique des Solutions, en France (20 et 21 septembre)',
        source: ICHRAKAT,
      },
      {
        kind: 'fair',
        day: '2024-10-17',
        noteFr: 'Semaine l’Afrique des Solutions, au Maroc (17 au 19 octobre)',
        source: ICHRAKAT,
      },
    ],
    people: [],
  },
  {
    slug: 'al-oussra-khemisset',
    name: { fr: 'Coopérative Al Oussra', ar: 'تعاونية الأسرة' },
    kind: 'cooperative',
    commune: '04.291.01.01',
    sector: 'artisanat',
    foundedOn: '2013-09-16',
    foundingTold: true,
    womenOnly: false,
    ledByWomen: false,
    counts: [
      { day: '2013-09-16', members: 11, women: 6 },
      { day: '2024-11-21', members: 18, women: 11 },
    ],
    officers: 3,
    womenOfficers: 1,
    activity: 'Atelier de couture : uniformes militaires et civils',
    toldBy: KHEMISSET,
    storyFr:
      'Fondée en 2013, la coopérative tient un atelier de couture et exporte des uniformes vers des ' +
      'pays européens. ' +
      'De 20 personnes au travail elle est passée à 100, et de 300 à 500 pièces par jour.',
    storyAr:
      'تأسست سنة 2013، ولها مشغل خياطة يصدر الأزياء الموحدة إلى بلدان أوروبية. انتقلت من 20 إلى 100 ' +
      'عامل، ومن 300 إلى 500 قطعة في اليوم.',
    products: 'Uniformes',
    evidence: [
      {
        kind: 'grant',
        day: '2015-12-31',
        noteFr: 'INDH, deuxième phase (2011-2015) : 210 000 DH ; jour exact non dit',
        source: KHEMISSET,
      },
      {
        kind: 'press',
        day: '2024-07-05',
        noteFr: 'De 20 à 100 employés, de 300 à 500 pièces par jour',
        source: KHEMISSET,
      },
    ],
    people: [],
  },
  {
    slug: 'safaa-elegance-creativite',
    name: { fr: 'Coopérative Safaa, Élégance et créativité', ar: 'تعاونية صفاء للأناقة والإبداع' },
    kind: 'cooperative',
    commune: '04.291.01.01',
    sector: 'artisanat',
    foundedOn: '2017-04-10',
    foundingTold: true,
    womenOnly: false,
    ledByWomen: false,
    counts: [
      { day: '2017-04-10', members: 7, women: 6 },
      { day: '2024-11-21', members: 10, women: 9 },
    ],
    officers: 3,
    womenOfficers: 2,
    activity: 'Couture traditionnelle et moderne : caftan et takchita',
    toldBy: KHEMISSET,
    storyFr:
      'Créée en 2017, la coopérative coud le caftan et la takchita, forme à ce métier, et vend par les ' +
      'réseaux sociaux et les expositions.',
    storyAr: 'أُحدثت سنة 2017، تخيط القفطان والتكشيطة وتكوّن في الحرفة، وتسوق عبر وسائل التواصل والمعارض.',
    products: 'Caftan, takchita',
    evidence: [
      {
        kind: 'grant',
        day: '2017-04-10',
        noteFr: 'INDH : 105 000 DH à la création ; jour exact non dit',
        source: KHEMISSET,
      },
      {
        kind: 'press',
        day: '2024-07-05',
        noteFr: 'Expositions nationales et internationales',
        source: KHEMISSET,
      },
    ],
    people: [],
  },
  {
    slug: 'union-menuiserie-technique-productive',
    name: {
      fr: 'Coopérative Union pour la menuiserie technique productive',
      ar: 'تعاونية الاتحاد للنجارة التقنية الإنتاجية',
    },
    kind: 'cooperative',
    commune: '04.291.01.01',
    sector: 'artisanat',
    foundedOn: '2016-03-14',
    foundingTold: false,
    womenOnly: false,
    ledByWomen: false,
    counts: [
      { day: '2016-03-14', members: 7, women: 0 },
      { day: '2024-11-22', members: 9, women: 1 },
    ],
    officers: 3,
    womenOfficers: 0,
    activity: 'Menuiserie artisanale',
    toldBy: KHEMISSET,
    storyFr: 'Une menuiserie artisanale du quartier industriel de Khémisset, équipée de machines modernes.',
    storyAr: 'نجارة تقليدية بالحي الصناعي بالخميسات، مجهزة بآلات حديثة.',
    products: 'Menuiserie',
    evidence: [
      {
        kind: 'grant',
        day: '2024-07-05',
        noteFr: 'INDH : 105 000 DH ; jour exact non dit, jour de l’article',
        source: KHEMISSET,
      },
    ],
    people: [],
  },
];
