import { at, chance } from './chance.ts';
import { dayNumber, dayText, recordedAt, yearOfNumber } from './calendar.ts';
import { add, type Columns, type DocumentRow, type PublicPageRow } from './rows.ts';
import { stableIds } from './stable-ids.ts';
import type { Unit } from '../calibration/unit.ts';

const LATEST = dayNumber('2024-12-30');

/** What some cooperatives say of themselves. */
export function publicPageRows(seed: number, units: readonly Unit[]): Columns<PublicPageRow> {
  const columns: Columns<PublicPageRow> = {
    organisation_id: [],
    commune_code: [],
    story_fr: [],
    story_ar: [],
    products: [],
    phone: [],
    opening: [],
    updated_at: [],
  };
  const luck = chance(seed, 'pages');
  for (const unit of units.filter(({ state }) => state === 'registered')) {
    if (!unit.peopled && !luck.happens(0.07)) continue;
    const { named } = unit;
    add(columns, {
      organisation_id: unit.id,
      commune_code: unit.commune,
      story_fr:
        named?.storyFr ??
        `${unit.activity ?? 'Nos produits'} : ensemble depuis ${yearOfNumber(unit.foundedOn)}.`,
      story_ar: named?.storyAr ?? `نعمل معا منذ سنة ${yearOfNumber(unit.foundedOn)}.`,
      products: named?.products ?? unit.activity ?? null,
      phone: `+2126000${String(10_000 + (unit.serial % 90_000))}`,
      opening: luck.pick(['Lundi au samedi, 9 h à 17 h', 'Lundi au vendredi, 9 h à 16 h', 'Sur rendez-vous']),
      updated_at: recordedAt(Math.min(LATEST, Math.max(unit.foundedOn + 30, LATEST - luck.whole(0, 700)))),
    });
  }
  return columns;
}

const TITLES = [
  { kind: 'statutes', title: 'Statuts', visibility: 'public' },
  { kind: 'certificate', title: 'Attestation d’inscription au registre local', visibility: 'public' },
  { kind: 'minutes', title: 'Procès-verbal de l’assemblée ordinaire', visibility: 'reach' },
  { kind: 'accounts', title: 'États de synthèse', visibility: 'reach' },
  { kind: 'member-list', title: 'Liste des membres', visibility: 'reach' },
] as const;

/** Documents the register knows of, without their files. */
export function documentRows(seed: number, units: readonly Unit[]): Columns<DocumentRow> {
  const columns: Columns<DocumentRow> = {
    organisation_id: [],
    document_id: [],
    commune_code: [],
    kind: [],
    title: [],
    file_id: [],
    day: [],
    visibility: [],
  };
  const luck = chance(seed, 'documents');
  const ids = stableIds(seed, 'document');
  for (const unit of units.filter(({ state }) => state !== 'forming')) {
    if (!unit.peopled && !luck.happens(0.08)) continue;
    const known = unit.peopled ? TITLES : TITLES.slice(0, luck.whole(1, 2));
    known.forEach(({ kind, title, visibility }, index) => {
      const day = index < 2 ? unit.foundedOn : at(unit.counts, unit.counts.length - 1).day;
      const document_id = ids(day, unit.serial, index);
      const row = { organisation_id: unit.id, document_id, commune_code: unit.commune };
      add(columns, { ...row, kind, title, file_id: null, day: dayText(day), visibility });
    });
  }
  return columns;
}
