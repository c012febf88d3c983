import type { ProposedName } from '../../creation-file.ts';

/** A group of the story, invented, as the register knew it before its file. */
export interface ToldGroup {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly communeCode: string;
  readonly sector: 'artisanat' | 'agriculture' | 'plantes';
  readonly activity: string;
  readonly wish: ProposedName;
  readonly women: readonly string[];
}

const GROUPS = {
  beekeepers: {
    nameFr: 'Apicultrices d’Ajdir',
    nameAr: 'نحالات أجدير',
    communeCode: '05.301.05.01',
    sector: 'agriculture',
    activity: 'Miel de thym et de montagne',
    wish: { nameFr: 'Coopérative Tizizwa n Ajdir', nameAr: 'تعاونية تيزيزوا ن أجدير' },
    women: ['Hada Ouchen', 'Tuda Azrou', 'Mamma Ijja', 'Rqia Amhal', 'Izza Moha'],
  },
  embroiderers: {
    nameFr: 'Brodeuses de M’rirt',
    nameAr: 'مطرزات مريرت',
    communeCode: '05.301.01.05',
    sector: 'artisanat',
    activity: 'Broderie et couture',
    wish: { nameFr: 'Coopérative Tifawin n Umlil', nameAr: 'تعاونية تيفاوين ن أومليل' },
    women: [],
  },
  herbalists: {
    nameFr: 'Cueilleuses de thym de Kerrouchen',
    nameAr: 'قاطفات الزعتر بكروشن',
    communeCode: '05.301.03.07',
    sector: 'agriculture',
    activity: 'Plantes aromatiques séchées',
    wish: { nameFr: 'Coopérative Azukni', nameAr: 'تعاونية أزوكني' },
    women: [],
  },
  potters: {
    nameFr: 'Potières d’Aït Ishaq',
    nameAr: 'خزافات أيت إسحاق',
    communeCode: '05.301.03.01',
    sector: 'artisanat',
    activity: 'Poterie cuite au bois',
    wish: { nameFr: 'Coopérative Talaght', nameAr: 'تعاونية تالاغت' },
    women: ['Fadma Ouaziz', 'Yamna Bouhou', 'Itto Hssain', 'Zahra Oulmes', 'Aïcha Ouali'],
  },
  spinners: {
    nameFr: 'Fileuses de Kerrouchen',
    nameAr: 'غزّالات كروشن',
    communeCode: '05.301.03.07',
    sector: 'artisanat',
    activity: 'Laine filée et teinte',
    wish: { nameFr: 'Coopérative Taduṭ', nameAr: 'تعاونية تاضوط' },
    women: ['Tlaytmas Azaykou', 'Hennou Aarab', 'Rabha Oukhouya', 'Mina Aqesbi', 'Touria Bihi'],
  },
  dyers: {
    nameFr: 'Teinturières de la Fontaine',
    nameAr: 'صباغات العين',
    communeCode: '05.301.01.05',
    sector: 'artisanat',
    activity: 'Teinture végétale de la laine',
    wish: { nameFr: 'Coopérative Aghmu', nameAr: 'تعاونية أغمو' },
    women: ['Khadouj Amellal', 'Fatna Oussaid', 'Ito Bennasser', 'Zineb Aâdi', 'Moulouda Ighil'],
  },
} as const satisfies Record<string, ToldGroup>;

export type GroupKey = keyof typeof GROUPS;

/** The groups whose files are under way, by their keys. */
export const TOLD_GROUPS: readonly (readonly [GroupKey, ToldGroup])[] = [
  ['beekeepers', GROUPS.beekeepers],
  ['embroiderers', GROUPS.embroiderers],
  ['herbalists', GROUPS.herbalists],
  ['potters', GROUPS.potters],
  ['spinners', GROUPS.spinners],
  ['dyers', GROUPS.dyers],
];

export function toldGroup(key: GroupKey): ToldGroup {
  return GROUPS[key];
}
