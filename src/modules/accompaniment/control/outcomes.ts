/** A group of cooperatives on two days: how many, their members, how many still count. */
export interface GroupOutcome {
  readonly sector: string;
  readonly region: string;
  readonly milieu: string;
  readonly isSupported: boolean;
  readonly cooperatives: number;
  readonly membersBefore: number;
  readonly membersAfter: number;
  readonly womenBefore: number;
  readonly womenAfter: number;
  readonly stillCounted: number;
}

/** What became of one side, per cooperative. */
export interface Side {
  readonly cooperatives: number;
  readonly membersBefore: number;
  readonly membersAfter: number;
  readonly womenAfter: number;
  readonly stillCounted: number;
}

export interface Compared {
  readonly supported: Side;
  readonly others: Side;
  /** Supported cooperatives that have at least one like them outside. */
  readonly matched: number;
  readonly unmatched: number;
}

/**
 * The supported beside those like them: of the same sector, region and milieu, of the same years. Each group
 * of others weighs as much as the supported it stands beside, so that two sides of different make are not
 * compared. Supported ones without any like them are left out, and counted.
 */
export function comparedSides(groups: readonly GroupOutcome[]): Compared {
  const strata = [...Map.groupBy(groups, ({ sector, region, milieu }) => `${sector} ${region} ${milieu}`)];
  const pairs = strata.flatMap(([, pair]) => {
    const supported = pair.find(({ isSupported }) => isSupported);
    const others = pair.find(({ isSupported }) => !isSupported);
    return supported === undefined ? [] : [{ supported, others }];
  });
  const matched = pairs.flatMap(({ supported, others }) =>
    others === undefined || others.cooperatives === 0 ? [] : [{ supported, others }],
  );
  const weight = (pair: (typeof matched)[number]) => pair.supported.cooperatives;
  return {
    supported: side(matched.map((pair) => ({ group: pair.supported, weight: weight(pair) }))),
    others: side(matched.map((pair) => ({ group: pair.others, weight: weight(pair) }))),
    matched: sum(matched.map(weight)),
    unmatched: sum(pairs.map(({ supported }) => supported.cooperatives)) - sum(matched.map(weight)),
  };
}

function side(groups: readonly { readonly group: GroupOutcome; readonly weight: number }[]): Side {
  const weights = sum(groups.map(({ weight }) => weight));
  const mean = (of: (group: GroupOutcome) => number) =>
    weights === 0
      ? 0
      : sum(groups.map(({ group, weight }) => (of(group) * weight) / group.cooperatives)) / weights;
  return {
    cooperatives: sum(groups.map(({ group }) => group.cooperatives)),
    membersBefore: mean(({ membersBefore }) => membersBefore),
    membersAfter: mean(({ membersAfter }) => membersAfter),
    womenAfter: mean(({ womenAfter }) => womenAfter),
    stillCounted: mean(({ stillCounted }) => stillCounted),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
