import { inTransaction, type Db, type Tx } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { centimes, share } from '#platform/money';
import { databaseScope, SYSTEM } from '#platform/operation';
import { asDay, currentInstant } from '#platform/time';
import type { Award } from '../../convention/award.ts';
import { insertAwards, listStanding } from '../convention/award.sql.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { awardTo } from './award-to.ts';
import { khemisset2024, khemissetBefore, khemissetDone } from './load-khemisset.ts';
import { insertAchievements } from '../result/outcome.sql.ts';
import { pickRecipients } from './recipient.sql.ts';
import * as told from './told.ts';
import { woolUnit } from './load-wool-unit.ts';

const { SOURCES } = told;
/** The edition of Moazara a committee of the demonstration had a part in. */
const LAST_EDITION = '2024';

/** What published texts tell of awards, as rows from which pages compute: in one transaction. */
export async function loadFunding(operator: OrganisationId, db?: Db): Promise<void> {
  const now = currentInstant();
  await inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      const awards = [...(await moazara(tx)), ...(await contests(tx)), ...(await khemisset2024(tx))];
      await insertAwards(tx, awards, now);
      await keepProjectLines({ tx }, [
        ...awards.map(({ awardId }) => awardId),
        ...(await khemissetDone(tx, now)),
        ...(await khemissetBefore(tx, now)),
        ...(await woolUnit(tx, now)),
      ]);
      const flower = {
        programme: 'flower',
        programmeName: 'FLOWER',
        programmeAr: 'فلاور',
        day: asDay('2024-12-31'),
      };
      const rows = told.FLOWER.map((one) => ({
        ...one,
        ...flower,
        achievementId: newId(),
        source: SOURCES.flower,
      }));
      await insertAchievements(tx, operator, rows);
    },
    db,
  );
}

/** The 577 projects: those a committee of the demonstration chose are among them, and not told twice. */
async function moazara(tx: Tx): Promise<Award[]> {
  const chosen = await listStanding(tx, { programme: 'moazara', edition: LAST_EDITION });
  const cells = told.MOAZARA_CELLS.map((cell) => {
    const here = chosen.filter(
      ({ ledByWomen = false, milieu }) => ledByWomen === cell.ledByWomen && milieu === cell.milieu,
    );
    return { ...cell, count: cell.count - here.length };
  });
  const picked = await Promise.all(cells.map((cell) => pickRecipients(tx, cell)));
  const recipients = picked.flat();
  let at = 0;
  return told.MOAZARA.flatMap(({ edition, projects, granted, day }) => {
    const left = edition === LAST_EDITION ? projects - chosen.length : projects;
    const own = recipients.slice(at, at + left);
    at += left;
    const amounts =
      granted === undefined || own.length === 0
        ? []
        : share(
            centimes(granted * 100),
            own.map(() => 1),
          );
    const shown = {
      programme: 'moazara',
      programmeName: 'Moazara',
      programmeAr: 'مؤازرة',
      edition,
      funder: 'Moazara',
    };
    const source = granted === undefined ? SOURCES.hespress : `${SOURCES.hespress} ; ${SOURCES.edition}`;
    return own.map((recipient, index) => {
      const amount = amounts[index];
      return awardTo(recipient, {
        ...shown,
        ...(amount !== undefined && { amount }),
        kind: 'grant',
        titleFr: 'Projet Moazara',
        titleAr: 'مشروع مؤازرة',
        awardedOn: asDay(day),
        fromCall: true,
        source,
      });
    });
  });
}

async function contests(tx: Tx): Promise<Award[]> {
  const made = told.CONTESTS.map(async ({ programme, name, edition, winners, women }) => {
    const recipients = await pickRecipients(tx, { count: winners, ...(women && { ledByWomen: true }) });
    return recipients.map((recipient) =>
      awardTo(recipient, {
        programme,
        programmeName: name,
        programmeAr: women ? 'جائزة لالة المتعاونة' : 'جائزة الجيل المتضامن',
        edition,
        funder: 'ODCO',
        kind: 'prize',
        titleFr: name,
        titleAr: women ? 'جائزة لالة المتعاونة' : 'جائزة الجيل المتضامن',
        amount: centimes(50_000_00),
        awardedOn: asDay(`${edition}-04-15`),
        fromCall: true,
        source: SOURCES.contests,
      }),
    );
  });
  return (await Promise.all(made)).flat();
}
