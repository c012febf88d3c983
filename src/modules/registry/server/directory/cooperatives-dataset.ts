import type { DataRow, Quality } from '#platform/open-data';
import type { Dataset } from '#platform/open-data/server';
import type { Asking } from '#platform/operation/server';
import { provinceCodeOf, regionCodeOf } from '#platform/territory';
import { asDay } from '#platform/time';
import { directoryPage, directorySummary } from './directory-page.ts';
import type { DirectoryEntry } from './directory-page.sql.ts';

const AT_ONCE = 2_000;

/** Every organisation of the register, as it stands: who, what, where, since when. No people. */
export const cooperativesDataset: Dataset = {
  card: {
    code: 'cooperatives',
    says: (part) => `registry.dataset.cooperatives.${part}`,
    columns: [
      { name: 'id', type: 'text', required: true, key: true },
      { name: 'name_fr', type: 'text' },
      { name: 'name_ar', type: 'text' },
      { name: 'name_zgh', type: 'text' },
      { name: 'kind', type: 'text', required: true },
      { name: 'state', type: 'text', required: true },
      { name: 'region', type: 'text', required: true },
      { name: 'province', type: 'text', required: true },
      { name: 'commune', type: 'text', required: true },
      { name: 'milieu', type: 'text', required: true },
      { name: 'sector', type: 'text', required: true },
      { name: 'founded_on', type: 'day', required: true },
    ],
    licence: 'odbl-1.0',
    theme: 'ECON',
    refresh: 'CONT',
    versions: [{ version: '1.0', day: asDay('2026-11-22') }],
  },
  pages,
  changedOn: async (asking) => (await summaryOf(asking)).lastDay,
  quality: qualityOfDirectory,
};

async function* pages(asking: Asking): AsyncIterable<readonly DataRow[]> {
  let after: string | undefined;
  for (;;) {
    const answer = await directoryPage.ask(asking, { after, limit: AT_ONCE });
    if (!answer.ok) throw new Error(answer.code);
    yield answer.value.map(rowOf);
    if (answer.value.length < AT_ONCE) return;
    after = answer.value.at(-1)?.organisationId;
  }
}

function rowOf(entry: DirectoryEntry): DataRow {
  return {
    id: entry.organisationId,
    name_fr: entry.nameFr || undefined,
    name_ar: entry.nameAr || undefined,
    name_zgh: entry.nameZgh ?? undefined,
    kind: entry.kind,
    state: entry.state,
    region: regionCodeOf(entry.communeCode),
    province: provinceCodeOf(entry.communeCode),
    commune: entry.communeCode,
    milieu: entry.milieu,
    sector: entry.sector,
    founded_on: entry.foundedOn,
  };
}

async function qualityOfDirectory(asking: Asking): Promise<Quality> {
  const { rows, fr, ar, zgh, lastDay } = await summaryOf(asking);
  const full = cooperativesDataset.card.columns.flatMap(({ name, required }) =>
    required === true ? [[name, rows]] : [],
  );
  return {
    rows,
    filled: { ...Object.fromEntries(full), name_fr: fr, name_ar: ar, name_zgh: zgh },
    ...(lastDay && { lastDay }),
  };
}

async function summaryOf(asking: Asking) {
  const answer = await directorySummary.ask(asking, {});
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
