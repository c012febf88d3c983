import { LOCALES, type Dictionaries, type Dictionary, type Locale } from '#platform/text';
import apiAr from '../platform/api/messages/ar.json' with { type: 'json' };
import apiEn from '../platform/api/messages/en.json' with { type: 'json' };
import apiFr from '../platform/api/messages/fr.json' with { type: 'json' };
import apiZgh from '../platform/api/messages/zgh.json' with { type: 'json' };
import identityAr from '../platform/identity/messages/ar.json' with { type: 'json' };
import identityEn from '../platform/identity/messages/en.json' with { type: 'json' };
import identityFr from '../platform/identity/messages/fr.json' with { type: 'json' };
import identityZgh from '../platform/identity/messages/zgh.json' with { type: 'json' };
import messagingAr from '../platform/messaging/messages/ar.json' with { type: 'json' };
import messagingEn from '../platform/messaging/messages/en.json' with { type: 'json' };
import messagingFr from '../platform/messaging/messages/fr.json' with { type: 'json' };
import messagingZgh from '../platform/messaging/messages/zgh.json' with { type: 'json' };
import openDataAr from '../platform/open-data/messages/ar.json' with { type: 'json' };
import openDataEn from '../platform/open-data/messages/en.json' with { type: 'json' };
import openDataFr from '../platform/open-data/messages/fr.json' with { type: 'json' };
import openDataZgh from '../platform/open-data/messages/zgh.json' with { type: 'json' };
import operationAr from '../platform/operation/messages/ar.json' with { type: 'json' };
import operationEn from '../platform/operation/messages/en.json' with { type: 'json' };
import operationFr from '../platform/operation/messages/fr.json' with { type: 'json' };
import operationZgh from '../platform/operation/messages/zgh.json' with { type: 'json' };
import uiAr from '../platform/ui/messages/ar.json' with { type: 'json' };
import uiEn from '../platform/ui/messages/en.json' with { type: 'json' };
import uiFr from '../platform/ui/messages/fr.json' with { type: 'json' };
import uiZgh from '../platform/ui/messages/zgh.json' with { type: 'json' };
import formationAr from './formation/messages/ar.json' with { type: 'json' };
import formationEn from './formation/messages/en.json' with { type: 'json' };
import formationFr from './formation/messages/fr.json' with { type: 'json' };
import formationZgh from './formation/messages/zgh.json' with { type: 'json' };
import governanceAr from './governance/messages/ar.json' with { type: 'json' };
import governanceEn from './governance/messages/en.json' with { type: 'json' };
import governanceFr from './governance/messages/fr.json' with { type: 'json' };
import governanceZgh from './governance/messages/zgh.json' with { type: 'json' };
import lawAr from './law/messages/ar.json' with { type: 'json' };
import lawEn from './law/messages/en.json' with { type: 'json' };
import lawFr from './law/messages/fr.json' with { type: 'json' };
import lawZgh from './law/messages/zgh.json' with { type: 'json' };
import lawDatasetAr from './law/messages/dataset/ar.json' with { type: 'json' };
import lawDatasetEn from './law/messages/dataset/en.json' with { type: 'json' };
import lawDatasetFr from './law/messages/dataset/fr.json' with { type: 'json' };
import lawDatasetZgh from './law/messages/dataset/zgh.json' with { type: 'json' };
import observatoryAr from './observatory/messages/ar.json' with { type: 'json' };
import observatoryEn from './observatory/messages/en.json' with { type: 'json' };
import observatoryFr from './observatory/messages/fr.json' with { type: 'json' };
import observatoryZgh from './observatory/messages/zgh.json' with { type: 'json' };
import observatoryCrossingAr from './observatory/messages/crossing/ar.json' with { type: 'json' };
import observatoryCrossingEn from './observatory/messages/crossing/en.json' with { type: 'json' };
import observatoryCrossingFr from './observatory/messages/crossing/fr.json' with { type: 'json' };
import observatoryCrossingZgh from './observatory/messages/crossing/zgh.json' with { type: 'json' };
import observatoryDatasetAr from './observatory/messages/dataset/ar.json' with { type: 'json' };
import observatoryDatasetEn from './observatory/messages/dataset/en.json' with { type: 'json' };
import observatoryDatasetFr from './observatory/messages/dataset/fr.json' with { type: 'json' };
import observatoryDatasetZgh from './observatory/messages/dataset/zgh.json' with { type: 'json' };
import observatoryIndicatorAr from './observatory/messages/indicator/ar.json' with { type: 'json' };
import observatoryIndicatorEn from './observatory/messages/indicator/en.json' with { type: 'json' };
import observatoryIndicatorFr from './observatory/messages/indicator/fr.json' with { type: 'json' };
import observatoryIndicatorZgh from './observatory/messages/indicator/zgh.json' with { type: 'json' };
import observatoryProofAr from './observatory/messages/proof/ar.json' with { type: 'json' };
import observatoryProofEn from './observatory/messages/proof/en.json' with { type: 'json' };
import observatoryProofFr from './observatory/messages/proof/fr.json' with { type: 'json' };
import observatoryProofZgh from './observatory/messages/proof/zgh.json' with { type: 'json' };
import registryAr from './registry/messages/ar.json' with { type: 'json' };
import registryEn from './registry/messages/en.json' with { type: 'json' };
import registryFr from './registry/messages/fr.json' with { type: 'json' };
import registryZgh from './registry/messages/zgh.json' with { type: 'json' };
import registryDatasetAr from './registry/messages/dataset/ar.json' with { type: 'json' };
import registryDatasetEn from './registry/messages/dataset/en.json' with { type: 'json' };
import registryDatasetFr from './registry/messages/dataset/fr.json' with { type: 'json' };
import registryDatasetZgh from './registry/messages/dataset/zgh.json' with { type: 'json' };
import registryDuplicatesAr from './registry/messages/duplicates/ar.json' with { type: 'json' };
import registryDuplicatesEn from './registry/messages/duplicates/en.json' with { type: 'json' };
import registryDuplicatesFr from './registry/messages/duplicates/fr.json' with { type: 'json' };
import registryDuplicatesZgh from './registry/messages/duplicates/zgh.json' with { type: 'json' };
import registryImportAr from './registry/messages/import/ar.json' with { type: 'json' };
import registryImportEn from './registry/messages/import/en.json' with { type: 'json' };
import registryImportFr from './registry/messages/import/fr.json' with { type: 'json' };
import registryImportZgh from './registry/messages/import/zgh.json' with { type: 'json' };
import registrySectorsAr from './registry/messages/sectors/ar.json' with { type: 'json' };
import registrySectorsEn from './registry/messages/sectors/en.json' with { type: 'json' };
import registrySectorsFr from './registry/messages/sectors/fr.json' with { type: 'json' };
import registrySectorsZgh from './registry/messages/sectors/zgh.json' with { type: 'json' };
import registryTendAr from './registry/messages/tend/ar.json' with { type: 'json' };
import registryTendEn from './registry/messages/tend/en.json' with { type: 'json' };
import registryTendFr from './registry/messages/tend/fr.json' with { type: 'json' };
import registryTendZgh from './registry/messages/tend/zgh.json' with { type: 'json' };

/** Composition: the messages of every module and of the platform, by language. */
const PARTS: Readonly<Record<Locale, readonly object[]>> = {
  fr: [
    apiFr,
    identityFr,
    messagingFr,
    openDataFr,
    operationFr,
    uiFr,
    formationFr,
    governanceFr,
    lawFr,
    lawDatasetFr,
    observatoryFr,
    observatoryCrossingFr,
    observatoryDatasetFr,
    observatoryIndicatorFr,
    observatoryProofFr,
    registryFr,
    registryDatasetFr,
    registryDuplicatesFr,
    registryImportFr,
    registrySectorsFr,
    registryTendFr,
  ],
  ar: [
    apiAr,
    identityAr,
    messagingAr,
    openDataAr,
    operationAr,
    uiAr,
    formationAr,
    governanceAr,
    lawAr,
    lawDatasetAr,
    observatoryAr,
    observatoryCrossingAr,
    observatoryDatasetAr,
    observatoryIndicatorAr,
    observatoryProofAr,
    registryAr,
    registryDatasetAr,
    registryDuplicatesAr,
    registryImportAr,
    registrySectorsAr,
    registryTendAr,
  ],
  zgh: [
    apiZgh,
    identityZgh,
    messagingZgh,
    openDataZgh,
    operationZgh,
    uiZgh,
    formationZgh,
    governanceZgh,
    lawZgh,
    lawDatasetZgh,
    observatoryZgh,
    observatoryCrossingZgh,
    observatoryDatasetZgh,
    observatoryIndicatorZgh,
    observatoryProofZgh,
    registryZgh,
    registryDatasetZgh,
    registryDuplicatesZgh,
    registryImportZgh,
    registrySectorsZgh,
    registryTendZgh,
  ],
  en: [
    apiEn,
    identityEn,
    messagingEn,
    openDataEn,
    operationEn,
    uiEn,
    formationEn,
    governanceEn,
    lawEn,
    lawDatasetEn,
    observatoryEn,
    observatoryCrossingEn,
    observatoryDatasetEn,
    observatoryIndicatorEn,
    observatoryProofEn,
    registryEn,
    registryDatasetEn,
    registryDuplicatesEn,
    registryImportEn,
    registrySectorsEn,
    registryTendEn,
  ],
};

/** Every message of the house. A key said by two parts is a mistake, which the messages test finds. */
export function allMessages(): Dictionaries {
  const composed = LOCALES.map((locale): [Locale, Dictionary] => [
    locale,
    Object.assign({}, ...PARTS[locale]),
  ]);
  return Object.fromEntries(composed) as Record<Locale, Dictionary>;
}
