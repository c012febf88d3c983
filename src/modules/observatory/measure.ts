/** What is counted. Every figure is one of these sums, or the share of one in another. */
export const MEASURES = [
  'cooperatives',
  'members',
  'women',
  'youth',
  'ledByWomen',
  'womenOnly',
  'womenOnlyMembers',
  'womenUnder35',
  'women60AndOver',
  'men60AndOver',
  'created',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The sums of one place, sector and milieu on a day. Whole numbers of cooperatives or of people. */
export type Measures = Readonly<Record<Measure, number>>;

/** The sums that may be shown: one that is hidden is not there. */
export type ShownMeasures = Readonly<Partial<Record<Measure, number>>>;

export const NO_MEASURES: Measures = {
  cooperatives: 0,
  members: 0,
  women: 0,
  youth: 0,
  ledByWomen: 0,
  womenOnly: 0,
  womenOnlyMembers: 0,
  womenUnder35: 0,
  women60AndOver: 0,
  men60AndOver: 0,
  created: 0,
};

export function sumOfMeasures(parts: readonly Measures[]): Measures {
  return parts.reduce(plusMeasures, NO_MEASURES);
}

export function plusMeasures(a: Measures, b: Measures): Measures {
  return {
    cooperatives: a.cooperatives + b.cooperatives,
    members: a.members + b.members,
    women: a.women + b.women,
    youth: a.youth + b.youth,
    ledByWomen: a.ledByWomen + b.ledByWomen,
    womenOnly: a.womenOnly + b.womenOnly,
    womenOnlyMembers: a.womenOnlyMembers + b.womenOnlyMembers,
    womenUnder35: a.womenUnder35 + b.womenUnder35,
    women60AndOver: a.women60AndOver + b.women60AndOver,
    men60AndOver: a.men60AndOver + b.men60AndOver,
    created: a.created + b.created,
  };
}
