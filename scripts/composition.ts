import { existsSync } from 'node:fs';

const MODULES = new URL('../src/modules/all.server.ts', import.meta.url);

/**
 * What the start of Twiza asks of the modules. Loaded only when it is needed: a plain restart does not read the sources
 * of the application, only what was built of them.
 */
export async function loadDemonstration(say: (note: string) => void): Promise<void> {
  if (!existsSync(MODULES)) return say('none yet');
  const modules = await import(MODULES.href);
  await modules.loadDemonstration({ say });
}

/** A one-time address for the first administrator, or undefined when there is one already. */
export async function firstAdministratorLink(origin: string): Promise<string | undefined> {
  if (!existsSync(MODULES)) return undefined;
  const modules = await import(MODULES.href);
  return modules.firstAdministratorLink({ origin });
}
