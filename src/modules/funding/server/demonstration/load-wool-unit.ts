import type { Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import { asDay } from '#platform/time';
import type { Content } from '../../convention/content.ts';
import { contentHash } from '../convention/content-hash.ts';
import { insertAwards } from '../convention/award.sql.ts';
import { insertConventions, insertSignedVersions } from '../convention/convention.sql.ts';
import { awardTo } from './award-to.ts';
import { pickRecipients } from './recipient.sql.ts';
import { MRIRT_PARTNERS, SOURCES } from './told.ts';

const MRIRT = '05.301.01.05';
const TOLD_ON = asDay('2024-12-31');
const TITLE = { fr: 'Unité de valorisation de la laine, Mrirt', ar: 'وحدة تثمين الصوف، مريرت' } as const;

/**
 * The wool unit of Mrirt, being installed: a convention of six partners and who holds it. What each does is
 * told, not what it gives: there is no amount, and none is made up.
 */
export async function woolUnit(tx: Tx, now: Date): Promise<string[]> {
  const [there, near] = await Promise.all([
    pickRecipients(tx, { count: 1, place: MRIRT }),
    pickRecipients(tx, { count: 1, place: '05.301' }),
  ]);
  const recipient = there[0] ?? near[0];
  if (recipient === undefined) return [];
  const award = awardTo(recipient, {
    programme: 'mrirt-wool',
    programmeName: TITLE.fr,
    programmeAr: TITLE.ar,
    edition: '2024',
    funder: 'FM5',
    kind: 'direct',
    titleFr: TITLE.fr,
    titleAr: TITLE.ar,
    awardedOn: TOLD_ON,
    fromCall: false,
    source: SOURCES.hespress,
  });
  const { organisationId, communeCode, awardId } = award;
  const content = contentOf(award);
  const hash = contentHash(content);
  const own = { organisationId, communeCode, conventionId: newId<'convention'>() };
  await insertAwards(tx, [award], now);
  await insertConventions(tx, [{ ...own, awardId, state: 'signed', version: 1, content, signed: 1, hash }]);
  await insertSignedVersions(tx, [{ ...own, number: 1, content, hash, signedOn: TOLD_ON }], now);
  return [awardId];
}

function contentOf({
  recipientFr,
  recipientAr,
}: {
  readonly recipientFr: string;
  readonly recipientAr: string;
}): Content {
  const partners = MRIRT_PARTNERS.map(([key, nameFr, nameAr, role]) => ({ key, nameFr, nameAr, role }));
  return {
    titleFr: TITLE.fr,
    titleAr: TITLE.ar,
    parties: [{ key: 'holder', nameFr: recipientFr, nameAr: recipientAr, role: 'holder' }, ...partners],
    lines: [],
    obligations: partners.map(({ key }, at) => ({
      key: `o${at + 1}`,
      party: key,
      text: 'Concourir à l’installation de l’unité de laine (part non publiée)',
    })),
    instalments: [],
    rules: [],
    ceilings: [],
  };
}
