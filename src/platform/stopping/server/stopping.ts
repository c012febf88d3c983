type Ending = () => Promise<void> | void;

/**
 * The server entry and the built application are two copies of this module in one process; they share this
 * list.
 */
const NAME = Symbol.for('twiza.endings');

/** Asks for `work` to run when Twiza stops, before the database is closed. Later ones run first. */
export function whenStopping(work: Ending): void {
  endings().unshift(work);
}

/**
 * Runs what was asked for, one after the other; one that fails or takes too long does not keep the others
 * from running.
 */
export async function runEndings(limitMilliseconds: number): Promise<void> {
  for (const work of endings().splice(0)) {
    await Promise.race([attempt(work), pause(limitMilliseconds)]);
  }
}

async function attempt(work: Ending): Promise<void> {
  try {
    await work();
  } catch {
    // The process is leaving; what an ending leaves undone is mended at the next start.
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function endings(): Ending[] {
  const found: unknown = Reflect.get(globalThis, NAME);
  if (Array.isArray(found)) return found;
  const made: Ending[] = [];
  Reflect.set(globalThis, NAME, made);
  return made;
}
