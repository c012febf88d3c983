export { catalogueOf, type Published } from './catalogue.ts';
export {
  DATA_FORMS,
  formsOf,
  isDataForm,
  LICENCES,
  pathOf,
  type DataCell,
  type DataColumn,
  type DataForm,
  type DataRow,
  type DatasetCard,
} from './dataset.ts';
export { feedOf, type FeedEntry } from './feed.ts';
export { fullness, qualityOf, type Quality } from './quality.ts';
export { tableSchemaOf } from './table-schema.ts';
export { sitemapIndexOf, sitemapOf, type MapEntry } from './sitemap.ts';
export { xmlDocument, xmlFragment, type XmlElement } from './xml-element.ts';
