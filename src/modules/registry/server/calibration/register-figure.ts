import { SECTOR_FACTS, isSector } from '../../sector.ts';
import { at } from '../demonstration/chance.ts';
import type { Demonstration } from '../demonstration/demonstration.ts';
import type { PublishedFigure } from './published-figure.ts';

/** A cooperative's standing on a day, with what figures of founding and capital need of its entry. */
interface Standing {
  readonly organisation: string;
  readonly place: string;
  readonly sector: string;
  readonly day: string;
  readonly counted: boolean;
  readonly members: number;
  readonly women: number;
  readonly ledByWomen: boolean;
  readonly womenOnly: boolean;
  readonly capital: number;
}

/** Figures computed from the rows, each at the day asked: the sum of the standings valid then. */
export class RegisterFigures {
  private readonly histories: readonly (readonly Standing[])[];
  private readonly inCraftRegister: ReadonlySet<string>;

  constructor(rows: Demonstration) {
    const capital = new Map(
      rows.cooperative.organisation_id.map((id, index) => [
        id,
        rows.cooperative.capital_centimes[index] ?? 0,
      ]),
    );
    const { standing } = rows;
    const standings = standing.organisation_id.map((organisation, index) => ({
      organisation,
      place: at(standing.commune_code, index),
      sector: at(standing.sector, index),
      day: at(standing.day, index),
      counted: at(standing.counted, index),
      members: at(standing.members, index),
      women: at(standing.women, index),
      ledByWomen: at(standing.led_by_women, index),
      womenOnly: at(standing.women_only, index),
      capital: (capital.get(organisation) ?? 0) / 100,
    }));
    this.histories = [...Map.groupBy(standings, ({ organisation }) => organisation).values()];
    const { scheme, organisation_id } = rows.identifier;
    this.inCraftRegister = new Set(organisation_id.filter((_, index) => scheme[index] === 'craft-register'));
  }

  /** The standings of a place and sector on a day. */
  on(day: string, { territory, sector }: Pick<PublishedFigure, 'territory' | 'sector'>): Standing[] {
    return this.histories.flatMap((history) => {
      const standing = history.findLast((one) => one.day <= day);
      return standing?.counted && isIn(standing, territory, sector) ? [standing] : [];
    });
  }

  /** The first standings of the cooperatives founded between two days. */
  foundedBetween(
    first: string,
    last: string,
    where: Pick<PublishedFigure, 'territory' | 'sector'>,
  ): Standing[] {
    return this.histories.flatMap((history) => {
      const standing = at(history, 0);
      const founded = standing.day >= first && standing.day <= last;
      return founded && isIn(standing, where.territory, where.sector) ? [standing] : [];
    });
  }

  /** How many of these are in the national register of crafts. */
  registeredInCrafts(standings: readonly Standing[]): number {
    return standings.filter(({ organisation }) => this.inCraftRegister.has(organisation)).length;
  }
}

/**
 * The figure of the register that a published one speaks of; undefined when the register has nothing of the
 * kind.
 */
export function registerFigure(
  figures: RegisterFigures,
  { first, last }: { first: string; last: string },
  published: PublishedFigure,
): number | undefined {
  const stock = () => figures.on(last, published);
  const founded = () => figures.foundedBetween(first, last, published);
  const whole = (territory: string) => figures.on(last, { territory, sector: 'all' });
  const women = () => stock().filter(({ womenOnly }) => womenOnly);
  const computed: Readonly<Record<string, () => number>> = {
    cooperatives: () => stock().length,
    cooperatives_pct: () => percent(stock().length, whole(published.territory).length),
    share_of_region_pct: () => percent(stock().length, whole(published.territory.slice(0, 2)).length),
    cooperatives_in_national_craft_register: () => figures.registeredInCrafts(stock()),
    members: () => total(stock(), 'members'),
    members_pct: () => percent(total(stock(), 'members'), total(whole(published.territory), 'members')),
    members_per_cooperative: () => total(stock(), 'members') / stock().length,
    members_women: () => total(stock(), 'women'),
    members_women_pct: () => percent(total(stock(), 'women'), total(stock(), 'members')),
    capital_mad: () => total(stock(), 'capital'),
    women_only_cooperatives: () => womensCooperatives(stock(), published).length,
    women_only_cooperatives_pct: () => percent(women().length, stock().length),
    women_members_of_women_only: () => total(womensCooperatives(stock(), published), 'members'),
    cooperatives_created: () => founded().length,
    members_of_new: () => total(founded(), 'members'),
    capital_of_new_mad: () => total(founded(), 'capital'),
    women_only_created: () => founded().filter(({ womenOnly }) => womenOnly).length,
    women_members_of_new_women_only: () =>
      total(
        founded().filter(({ womenOnly }) => womenOnly),
        'members',
      ),
    capital_of_women_only_created_mad: () =>
      total(
        founded().filter(({ womenOnly }) => womenOnly),
        'capital',
      ),
  };
  return computed[published.measure]?.();
}

/**
 * What each source means by women's cooperatives: in the country, led only by women; in Casablanca-Settat, of
 * women only and in crafts or local produce; elsewhere, of women only.
 */
function womensCooperatives(standings: readonly Standing[], { territory }: PublishedFigure): Standing[] {
  if (territory === '') return standings.filter(({ ledByWomen }) => ledByWomen);
  const ofWomen = standings.filter(({ womenOnly }) => womenOnly);
  return territory === '06' ? ofWomen.filter(({ sector }) => isCraftOrLocalProduce(sector)) : ofWomen;
}

function isCraftOrLocalProduce(sector: string): boolean {
  return sector === 'artisanat' || (isSector(sector) && SECTOR_FACTS[sector].localProduce);
}

function isIn(standing: Standing, territory: string, sector: string): boolean {
  return standing.place.startsWith(territory) && (sector === 'all' || standing.sector === sector);
}

function total(standings: readonly Standing[], measure: 'members' | 'women' | 'capital'): number {
  return standings.reduce((sum, standing) => sum + standing[measure], 0);
}

function percent(part: number, whole: number): number {
  return (part * 100) / whole;
}
