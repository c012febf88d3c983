import * as formation from '#modules/formation/server';
import * as governance from '#modules/governance/server';
import * as law from '#modules/law/server';
import * as market from '#modules/market/server';
import * as observatory from '#modules/observatory/server';
import * as registry from '#modules/registry/server';
import { openApiOf, type OpenList } from '#platform/api/server';
import { say } from '#platform/text';

/** Every command and query a program may use: `/api/v1` publishes this list. */
export const OPEN_COMMANDS = [
  formation.acknowledgeDeposit,
  formation.answerName,
  formation.askNameAgain,
  formation.bankPayments,
  formation.describeActivity,
  formation.describeChange,
  formation.dropFounder,
  formation.enterCentral,
  formation.enterCraft,
  formation.issueCard,
  formation.keepFounder,
  formation.openFile,
  formation.proposeNames,
  formation.recordPayment,
  formation.registerAmendment,
  formation.registerFile,
  formation.submitStep,
  formation.writeClause,
  formation.writeStatutes,
  governance.returnDeclaration,
  governance.saveDeclaration,
  governance.submitDeclaration,
  observatory.settleFinding,
  registry.admitMember,
  registry.amendCooperative,
  registry.amendMember,
  registry.askSanction,
  registry.assertValue,
  registry.claimNumber,
  registry.contestStatus,
  registry.correctEvent,
  registry.declareHeadcount,
  registry.describeCooperative,
  registry.endFunction,
  registry.giveFunction,
  registry.recordEvidence,
  registry.recordMove,
  registry.registerCooperative,
  registry.releaseMember,
  registry.settleTask,
] as const;

export const OPEN_QUERIES = [
  formation.creationFile,
  formation.creationFiles,
  formation.fileWorklist,
  governance.declaration,
  governance.declarations,
  governance.officeDeclarations,
  law.parameter,
  law.parameters,
  market.feedItems,
  market.foundProducts,
  market.saidPrice,
  market.marketFront,
  market.marketMap,
  market.productPage,
  market.shopPage,
  market.toldShops,
  observatory.comparedFigures,
  observatory.countedIn,
  observatory.crossedFigures,
  observatory.factSheet,
  observatory.figureRows,
  observatory.figuresAt,
  observatory.indicatorDefinitions,
  observatory.laterTotals,
  observatory.nationalFigures,
  observatory.openFindings,
  observatory.publishedFigures,
  observatory.registerDay,
  observatory.priceHistory,
  observatory.soldFigures,
  observatory.specialFigures,
  observatory.vintageFigures,
  observatory.vintages,
  registry.cooperativeThread,
  registry.foundCooperatives,
  registry.memberList,
  registry.myMemberships,
  registry.officeTask,
  registry.officeTasks,
  registry.valueHistory,
] as const;

/** What `/api/v1` publishes. */
export const OPEN: OpenList = { commands: OPEN_COMMANDS, queries: OPEN_QUERIES };

/** The OpenAPI description of what is published. */
export function openApi() {
  const t = say('en');
  return openApiOf(OPEN, { version: VERSION, summary: (name) => t(`api.${name}`) });
}

const VERSION = '0.1.0';
