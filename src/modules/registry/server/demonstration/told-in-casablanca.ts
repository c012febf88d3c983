import type { NamedCooperative } from './named-cooperative.ts';

const COVID =
  'Maroc Diplomatique (MAP), « Covid-19 : les coopératives dans une lutte de survie », 20 août 2020';

/**
 * Cooperatives of Casablanca and its surroundings named in the press, with the facts told of them and no
 * living person.
 */
export const TOLD_IN_CASABLANCA: readonly NamedCooperative[] = [
  {
    slug: 'al-manal-anfa',
    name: { fr: 'Coopérative Al-Manal', ar: 'تعاونية المنال' },
    kind: 'cooperative',
    commune: '06.141.01.0',
    sector: 'artisanat',
    foundedOn: '2018-05-21',
    foundingTold: false,
    womenOnly: false,
    ledByWomen: false,
    counts: [
      { day: '2018-05-21', members: 8, women: 6 },
      { day: '2024-11-25', members: 12, women: 9 },
    ],
    officers: 3,
    womenOfficers: 2,
    activity: 'Textile et couture : tapisserie, djellabas, masques et blouses',
    toldBy: COVID,
    storyFr:
      'Établie à Casablanca-Anfa. Longtemps vouée à la tapisserie et aux djellabas, la coopérative a ' +
      'cousu en 2020 des masques et ' +
      'des blouses selon les normes de l’Imanor.',
    storyAr:
      'مقرها بأنفا بالدار البيضاء. تخصصت طويلا في الطرز والجلابيب، ثم خاطت سنة 2020 الكمامات والوزرات ' +
      'وفق المعايير المغربية.',
    products: 'Djellabas, tapisserie, masques, blouses',
    evidence: [
      {
        kind: 'press',
        day: '2020-08-20',
        noteFr: 'Masques et blouses de protection selon les normes de l’Imanor',
        source: COVID,
      },
    ],
    people: [],
  },
  {
    slug: 'safwat-ibdaa-bladi',
    name: { fr: 'Coopérative apicole Safwat Ibdaa Bladi', ar: 'تعاونية صفوة إبداع بلادي لتربية النحل' },
    kind: 'cooperative',
    commune: '06.385.01.02',
    sector: 'agriculture',
    foundedOn: '2019-02-18',
    foundingTold: false,
    womenOnly: false,
    ledByWomen: false,
    counts: [
      { day: '2019-02-18', members: 7, women: 2 },
      { day: '2024-11-26', members: 9, women: 3 },
    ],
    officers: 3,
    womenOfficers: 1,
    activity: 'Apiculture : miel, cire, gelée royale, propolis',
    toldBy: COVID,
    storyFr:
      'À Dar Bouazza, la coopérative vend le miel et tous les produits de la ruche, selon les normes de' +
      ' l’ONSSA.',
    storyAr: 'بدار بوعزة، تسوق التعاونية العسل وكل منتجات الخلية وفق معايير السلامة الصحية.',
    products: 'Miel, cire, gelée royale, propolis',
    evidence: [
      {
        kind: 'press',
        day: '2020-08-20',
        noteFr: 'Tous les produits de la ruche, et non plus le seul miel',
        source: COVID,
      },
    ],
    people: [],
  },
  {
    slug: 'mscoop',
    name: {
      fr: 'MSCOOP, Fédération des services informatiques',
      ar: 'فيدرالية الخدمات المعلوماتية (إم إس كوب)',
    },
    kind: 'union',
    commune: '06.141.01.0',
    sector: 'communication-multimedia',
    foundedOn: '2019-06-10',
    foundingTold: false,
    womenOnly: false,
    ledByWomen: false,
    counts: [
      { day: '2019-06-10', members: 7, women: 2 },
      { day: '2024-11-27', members: 12, women: 4 },
    ],
    officers: 3,
    womenOfficers: 1,
    activity: 'Services informatiques, identité visuelle',
    toldBy: COVID,
    storyFr:
      'La fédération s’est portée volontaire en 2020 pour donner une identité visuelle à six coopératives.',
    storyAr: 'تطوعت الفيدرالية سنة 2020 لإعداد هوية بصرية لست تعاونيات.',
    products: 'Logos, sites, plateformes de vente',
    evidence: [
      {
        kind: 'press',
        day: '2020-08-20',
        noteFr: 'Volontaire pour l’identité visuelle de six coopératives',
        source: COVID,
      },
    ],
    people: [],
  },
];
