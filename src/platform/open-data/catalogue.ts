import type { Day } from '#platform/time';
import { DATA_FORMS, formsOf, LICENCES, pathOf, type DataForm, type DatasetCard } from './dataset.ts';

/** What is published: the card of a dataset, and the day its data changed last. */
export interface Published {
  readonly card: DatasetCard;
  readonly changedOn?: Day;
}

interface Speech {
  readonly language: string;
  readonly t: (key: string) => string;
}

const EU = 'http://publications.europa.eu/resource/authority';
const MOROCCO = `${EU}/country/MAR`;
const LANGUAGES: Readonly<Record<string, string>> = { fr: 'FRA', ar: 'ARA', en: 'ENG', zgh: 'ZGH' };
const FILE_TYPES: Readonly<Record<DataForm, string>> = {
  csv: 'CSV',
  json: 'JSON',
  parquet: 'PARQUET',
  'sdmx.csv': 'CSV',
  'schema.json': 'JSON',
};
const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * The catalogue as DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/) in JSON-LD, with what that
 * profile makes mandatory and recommends; harvested as it is by CKAN.
 */
export function catalogueOf(
  published: readonly Published[],
  { origin, speeches }: { readonly origin: string; readonly speeches: readonly Speech[] },
) {
  const publisher = { '@id': `${origin}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': 'Twiza' };
  const said = (key: string) =>
    speeches.map(({ language, t }) => ({ '@language': language, '@value': t(key) }));
  return {
    '@context': CONTEXT,
    '@id': `${origin}/data`,
    '@type': 'dcat:Catalog',
    'dct:title': said('open-data.title'),
    'dct:description': said('open-data.lead'),
    'dct:publisher': publisher,
    'dct:language': speeches.flatMap(({ language }) =>
      LANGUAGES[language] === undefined ? [] : [{ '@id': `${EU}/language/${LANGUAGES[language]}` }],
    ),
    'dct:spatial': { '@id': MOROCCO },
    'foaf:homepage': { '@id': `${origin}/` },
    'dcat:dataset': published.map((one) => datasetOf(one, { origin, publisher, said })),
  };
}

interface Frame {
  readonly origin: string;
  readonly publisher: object;
  readonly said: (key: string) => readonly object[];
}

function datasetOf({ card, changedOn }: Published, frame: Frame) {
  const { origin, said, publisher } = frame;
  const [first] = card.versions;
  const last = card.versions.at(-1);
  return {
    '@id': `${origin}/data/${card.code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': card.code,
    'dct:title': said(card.says('title')),
    'dct:description': said(card.says('about')),
    'dct:publisher': publisher,
    'dcat:contactPoint': { '@id': `${origin}/#publisher` },
    'dcat:theme': { '@id': `${EU}/data-theme/${card.theme}` },
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/${card.refresh}` },
    'dct:spatial': { '@id': MOROCCO },
    'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    'dcat:landingPage': { '@id': `${origin}/data/${card.code}` },
    ...(first && { 'dct:issued': dated(first.day) }),
    ...(changedOn && { 'dct:modified': dated(changedOn) }),
    ...(last && { 'dcat:version': last.version }),
    'dcat:distribution': formsOf(card)
      .filter((form) => form !== 'schema.json')
      .map((form) => distributionOf(card, form, frame)),
  };
}

function distributionOf(card: DatasetCard, form: DataForm, { origin, said }: Frame) {
  const [mediaType = ''] = DATA_FORMS[form].split(';');
  return {
    '@id': `${origin}${pathOf(card, form)}`,
    '@type': 'dcat:Distribution',
    'dct:title': said(`open-data.form.${form}`),
    'dcat:accessURL': { '@id': `${origin}/data/${card.code}` },
    'dcat:downloadURL': { '@id': `${origin}${pathOf(card, form)}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dct:format': { '@id': `${EU}/file-type/${FILE_TYPES[form]}` },
    'dct:license': { '@id': LICENCES[card.licence].address },
    'dct:conformsTo': { '@id': `${origin}${pathOf(card, 'schema.json')}` },
  };
}

function dated(day: Day) {
  return { '@type': 'xsd:date', '@value': day };
}
