import type { Chance } from '../demonstration/chance.ts';
import type { Unit } from './unit.ts';

/**
 * What a cooperative does, and how its name says so: before its own words in French, around them in Arabic («
 * * »).
 */
export interface Trade {
  readonly sector: string;
  readonly activity: string;
  readonly fr: string;
  readonly ar: string;
  /** Codes of regions or provinces where it is found; everywhere when empty. */
  readonly places: readonly string[];
  readonly weight: number;
}

/**
 * Sector; activity; French words before the name; Arabic name; weight; places. Written for the demonstration.
 */
const LINES = `
agriculture;Collecte de lait;laitière;تعاونية * للحليب;9
agriculture;Élevage ovin et caprin;d’élevage;تعاونية * لتربية الماشية;10
agriculture;Élevage de la race Béni Guil;d’élevage;تعاونية * لتربية الأغنام;12;02
agriculture;Élevage camelin;d’élevage camelin;تعاونية * لتربية الإبل;22;10 11 12
agriculture;Aviculture;avicole;تعاونية * لتربية الدواجن;4
agriculture;Cuniculture;cunicole;تعاونية * لتربية الأرانب;2
agriculture;Élevage d’escargots;hélicicole;تعاونية * لتربية الحلزون;1;01 04 06
agriculture;Maraîchage;agricole;تعاونية * للخضر;6
agriculture;Céréales et légumineuses;agricole;التعاونية الفلاحية *;9
agriculture;Matériel agricole en commun;agricole;التعاونية الفلاحية *;8
agriculture;Irrigation;d’irrigation;تعاونية * للسقي;3
agriculture;Figue de Barbarie;cactus;تعاونية * للصبار;8;10.473 07.427 06.181
agriculture;Olives et huile d’olive;oléicole;تعاونية * لزيت الزيتون;11;01 02 03 04 05 07
agriculture;Miel et produits de la ruche;apicole;تعاونية * لتربية النحل;10
agriculture;Safran;de safran;تعاونية * للزعفران;50;08.401
agriculture;Safran;de safran;تعاونية * للزعفران;14;09.541
agriculture;Dattes;de dattes;تعاونية * للتمور;26;08.201 08.587 09.551 02.251 08.577
agriculture;Pommes;arboricole;تعاونية * للتفاح;40;08.363 03.271
agriculture;Agrumes;agrumicole;تعاونية * للحوامض;18;02.113 09.541 05.091
agriculture;Amandes;d’amandes;تعاونية * للوز;9;09 03.561 01.051
agriculture;Figues sèches;de figues;تعاونية * للتين;16;03.531 01.151 01.405
agriculture;Grenades et arboriculture;arboricole;تعاونية * للأشجار المثمرة;6
artisanat;Tapis noué main;de tapis;تعاونية * للزرابي;12
artisanat;Tapis noué main;de tapis;تعاونية * للزرابي;30;05.301 08.401 03.271 05.081
artisanat;Tapis tissé ras (hanbel, kilim);de tissage;تعاونية * للنسيج;9
artisanat;Couture traditionnelle (caftan, djellaba, takchita);de couture;تعاونية * للخياطة التقليدية;14
artisanat;Couture moderne;de couture;تعاونية * للخياطة;5
artisanat;Broderie;de broderie;تعاونية * للطرز;8
artisanat;Broderie de Fès, Rabat et Tétouan;de broderie;تعاونية * للطرز;12;03.231 04.421 04.441 01.571
artisanat;Babouches;de maroquinerie;تعاونية * للبلغة;5
artisanat;Maroquinerie;de maroquinerie;تعاونية * للجلد;5;03 07 04
artisanat;Poterie rurale;de poterie;تعاونية * للفخار;4
artisanat;Céramique et faïence;de céramique;تعاونية * للخزف;30;07.431 03.231
artisanat;Zellige;de zellige;تعاونية * للزليج;8;03.231 01.571 03.061
artisanat;Plâtre sculpté;de plâtre;تعاونية * للجبس;3
artisanat;Menuiserie;de menuiserie;تعاونية * للنجارة;9
artisanat;Marqueterie de thuya;de marqueterie;تعاونية * للعرعار;45;07.211
artisanat;Vannerie (doum, osier, roseau);de vannerie;تعاونية * للسلال;7
artisanat;Dinanderie;de dinanderie;تعاونية * للنحاسيات;6;03 07 04
artisanat;Ferronnerie et fer forgé;de ferronnerie;تعاونية * للحدادة;6
artisanat;Bijouterie d’argent;de bijouterie;تعاونية * للفضة;45;09.581 10.261
artisanat;Bijoux fantaisie et perles;de bijoux;تعاونية * للحلي;3
artisanat;Tricot et crochet;de tricot;تعاونية * للتريكو;4
argane;Huile d’argane et amlou;d’argane;تعاونية * للأركان;1
denrees-alimentaires;Couscous roulé main;de couscous;تعاونية * للكسكس;10
denrees-alimentaires;Pâtisserie traditionnelle;de pâtisserie;تعاونية * للحلويات;9
denrees-alimentaires;Épices et cumin;d’épices;تعاونية * للتوابل;4
denrees-alimentaires;Fromage de chèvre et produits laitiers;fromagère;تعاونية * للجبن;4
denrees-alimentaires;Amlou et fruits secs;de terroir;تعاونية * للمنتجات المجالية;5
denrees-alimentaires;Confitures et conserves;de terroir;تعاونية * للمنتجات المجالية;4
plantes-aromatiques-medicinales;Plantes aromatiques;de plantes aromatiques;تعاونية * للنباتات العطرية;10
plantes-aromatiques-medicinales;Huiles essentielles;de plantes aromatiques;تعاونية * للزيوت الأساسية;4
plantes-aromatiques-medicinales;Rose à parfum et eau de rose;de rose;تعاونية * للورد العطري;60;08.577
plantes-aromatiques-medicinales;Henné;de henné;تعاونية * للحناء;40;09.551 08.587
plantes-aromatiques-medicinales;Romarin;de romarin;تعاونية * لإكليل الجبل;22;02
foret;Exploitation forestière;forestière;التعاونية الغابوية *;8
foret;Caroube;forestière;تعاونية * للخروب;3
foret;Liège;forestière;تعاونية * للفلين;8;04 01
peche;Pêche artisanale;de pêche;تعاونية * للصيد التقليدي;9
peche;Récolte d’algues et coquillages;de pêche;تعاونية * للطحالب والصدفيات;3
habitat;Construction de logements des membres;d’habitat;تعاونية * للسكن;1
main-d-oeuvre;Travaux et entretien;de main-d’œuvre;تعاونية * لليد العاملة;1
consommation;Achats en commun;de consommation;تعاونية * للاستهلاك;1
commerce;Commerce de détail;de commerce;تعاونية * للتجارة;1
e-commerce;Vente en ligne de produits de coopératives;de commerce électronique;تعاونية * للتجارة الإلكترونية;1
transport;Transport de personnes et de marchandises;de transport;تعاونية * للنقل;1
tourisme;Gîtes et accompagnement en montagne;de tourisme;تعاونية * للسياحة القروية;1
exploitation-carrieres;Sable, pierre et gravier;de carrières;تعاونية * لاستغلال المقالع;1
dechets;Tri et valorisation des déchets;de recyclage;تعاونية * لتثمين النفايات;1
alphabetisation-enseignement;Préscolaire et alphabétisation;d’enseignement;تعاونية * للتعليم;1
art-culture;Musique, théâtre et arts populaires;d’art et de culture;تعاونية * للفن والثقافة;1
communication-multimedia;Communication et services informatiques;de communication;تعاونية * للتواصل;1
conseil-gestion;Conseil et gestion;de conseil;تعاونية * للاستشارة;1
restauration;Restauration et traiteur;de restauration;تعاونية * للطبخ;1
sante-social;Aide aux personnes et soins;sociale;التعاونية الاجتماعية *;1
energies-renouvelables;Énergie solaire et efficacité énergétique;d’énergie;تعاونية * للطاقات المتجددة;1
cannabis-licite;Culture et transformation du cannabis licite (loi 13-21);agricole;التعاونية الفلاحية *;1
services;Services divers;de services;تعاونية * للخدمات;1
`;

export const TRADES: readonly Trade[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [sector = '', activity = '', fr = '', ar = '', weight = '1', places = ''] = line.split(';');
    return {
      sector,
      activity,
      fr,
      ar,
      weight: Number(weight),
      places: places.split(' ').filter((code) => code !== ''),
    };
  });

interface Choice {
  readonly trades: readonly Trade[];
  readonly total: number;
}

const choices = new Map<string, Choice>();

/** A trade of the unit's sector, found in its province. */
export function tradeFor(luck: Chance, { sector, province }: Unit): Trade {
  const key = sector + province;
  const { trades, total } = choices.get(key) ?? choiceOf(sector, province);
  choices.set(key, { trades, total });
  let mark = luck.fraction() * total;
  const trade = trades.find(({ weight }) => (mark -= weight) < 0) ?? trades[0];
  if (trade === undefined) throw new Error(`no trade for ${sector}`);
  return trade;
}

function choiceOf(sector: string, province: string): Choice {
  const trades = TRADES.filter((trade) => trade.sector === sector && isFound(trade, province));
  return { trades, total: trades.reduce((sum, { weight }) => sum + weight, 0) };
}

function isFound({ places }: Trade, province: string): boolean {
  return places.length === 0 || places.some((code) => province === code || province.startsWith(`${code}.`));
}
