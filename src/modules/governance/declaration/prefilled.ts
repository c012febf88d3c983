import type { Cooperative, Headcount } from '#modules/registry';
import type { Typed } from './typed.ts';

/** What the register shows of a cooperative, as far as it can be declared. */
interface Known {
  readonly cooperative: Pick<Cooperative, 'address'>;
  readonly headcount?: Headcount;
  readonly phone?: string;
}

/** A form not yet touched: the people the register knows of, and what was declared the year before. */
export function prefilled({ cooperative, headcount, phone }: Known, last: Typed | undefined): Typed {
  const { address } = cooperative;
  return {
    ...(last?.jobsWomen !== undefined && { jobsWomen: last.jobsWomen }),
    ...(last?.jobsMen !== undefined && { jobsMen: last.jobsMen }),
    ...(last?.turnover !== undefined && { turnover: last.turnover }),
    ...(address !== undefined && { address }),
    ...(phone !== undefined && { phone }),
    ...(headcount !== undefined && {
      womenUnder35: String(headcount.women['under-35']),
      women35to59: String(headcount.women['35-to-59']),
      women60: String(headcount.women['60-and-over']),
      menUnder35: String(headcount.men['under-35']),
      men35to59: String(headcount.men['35-to-59']),
      men60: String(headcount.men['60-and-over']),
      officers: String(headcount.officers),
      womenOfficers: String(headcount.womenOfficers),
    }),
  };
}
