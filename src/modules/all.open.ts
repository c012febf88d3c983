import * as formation from '#modules/formation/server';
import * as law from '#modules/law/server';
import * as observatory from '#modules/observatory/server';
import * as registry from '#modules/registry/server';
import { openApiOf, type OpenList } from '#platform/api/server';
import { say } from '#platform/text';

/** Every command and query a program may use: `/api/v1` publishes this list. */
export const OPEN_COMMANDS = [
  registry.admitMember,
  registry.amendCooperative,
  registry.amendMember,
  registry.claimNumber,
  registry.correctEvent,
  registry.declareHeadcount,
  registry.describeCooperative,
  registry.endFunction,
  registry.giveFunction,
  registry.recordMove,
  registry.registerCooperative,
  registry.releaseMember,
] as const;

export const OPEN_QUERIES = [
  formation.creationFile,
  formation.creationFiles,
  formation.fileWorklist,
  law.parameter,
  law.parameters,
  registry.cooperativeThread,
  registry.foundCooperatives,
  registry.memberList,
  registry.myMemberships,
  observatory.comparedFigures,
  observatory.crossedFigures,
  observatory.factSheet,
  observatory.figureRows,
  observatory.figuresAt,
  observatory.indicatorDefinitions,
  observatory.laterTotals,
  observatory.nationalFigures,
  observatory.publishedFigures,
  observatory.registerDay,
  observatory.specialFigures,
  observatory.vintageFigures,
  observatory.vintages,
] as const;

/** What `/api/v1` publishes. */
export const OPEN: OpenList = { commands: OPEN_COMMANDS, queries: OPEN_QUERIES };

/** The OpenAPI description of what is published. */
export function openApi() {
  const t = say('en');
  return openApiOf(OPEN, { version: VERSION, summary: (name) => t(`api.${name}`) });
}

const VERSION = '0.1.0';
