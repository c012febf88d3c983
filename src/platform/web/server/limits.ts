import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { settings } from '#platform/settings/server';

const MINUTE = 60;
/** Writes a person, or an address without one, may make in a minute. */
const WRITES_A_MINUTE = 240;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

const limiters: { reads?: RateLimiterMemory; writes?: RateLimiterMemory } = {};

/**
 * Spends one request of the budget. A whole village may sit behind one address, so the budget of an address
 * is wide and a signed-in person has a budget of her own. Returns the seconds to wait when it is used up.
 */
export async function spend(asked: {
  address: string;
  person?: string;
  method: string;
}): Promise<number | undefined> {
  limiters.reads ??= new RateLimiterMemory({ points: settings().requestsPerMinute, duration: MINUTE });
  limiters.writes ??= new RateLimiterMemory({ points: WRITES_A_MINUTE, duration: MINUTE });
  const limiter = READING.has(asked.method) ? limiters.reads : limiters.writes;
  try {
    await limiter.consume(asked.person ?? asked.address);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
    throw refusal;
  }
}
