import { LOCALES, type Dictionaries, type Dictionary, type Locale } from '#platform/text';
import { messages as api } from '../platform/api/messages/index.ts';
import { messages as forms } from '../platform/forms/messages/index.ts';
import { messages as identity } from '../platform/identity/messages/index.ts';
import { messages as ledger } from '../platform/ledger/messages/index.ts';
import { messages as messaging } from '../platform/messaging/messages/index.ts';
import { messages as offline } from '../platform/offline/messages/index.ts';
import { messages as openData } from '../platform/open-data/messages/index.ts';
import { messages as operation } from '../platform/operation/messages/index.ts';
import { messages as ui } from '../platform/ui/messages/index.ts';
import { messages as accompaniment } from './accompaniment/messages/index.ts';
import { messages as bespoke } from './bespoke/messages/index.ts';
import { messages as formation } from './formation/messages/index.ts';
import { messages as funding } from './funding/messages/index.ts';
import { messages as governance } from './governance/messages/index.ts';
import { messages as invoicing } from './invoicing/messages/index.ts';
import { messages as law } from './law/messages/index.ts';
import { messages as market } from './market/messages/index.ts';
import { messages as observatory } from './observatory/messages/index.ts';
import { messages as production } from './production/messages/index.ts';
import { messages as programmes } from './programmes/messages/index.ts';
import { messages as registry } from './registry/messages/index.ts';
import { messages as sales } from './sales/messages/index.ts';
import { messages as wholesale } from './wholesale/messages/index.ts';

/** Composition: the messages of every module and of the platform. */
const PARTS: readonly Readonly<Record<Locale, readonly object[]>>[] = [
  api,
  forms,
  identity,
  ledger,
  messaging,
  offline,
  openData,
  operation,
  ui,
  accompaniment,
  bespoke,
  formation,
  funding,
  governance,
  invoicing,
  law,
  market,
  observatory,
  production,
  programmes,
  registry,
  sales,
  wholesale,
];

/** Every message of the house. A key said by two parts is a mistake, which the messages test finds. */
export function allMessages(): Dictionaries {
  const composed = LOCALES.map((locale): [Locale, Dictionary] => [
    locale,
    Object.assign({}, ...PARTS.flatMap((part) => part[locale])),
  ]);
  return Object.fromEntries(composed) as Record<Locale, Dictionary>;
}
