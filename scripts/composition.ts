/**
 * What the start of Twiza asks of the modules. Loaded only when it is needed: a plain restart does not read
 * the sources of the application, only what was built of them.
 */
export async function loadDemonstration(tell: (note: string) => void): Promise<void> {
  const modules = await import('../src/modules/all.server.ts');
  modules.composePlatform();
  await modules.loadDemonstration({ say: tell });
}

/** A one-time address for the first administrator, or undefined when there is one already. */
export async function firstAdministratorLink(origin: string): Promise<string | undefined> {
  const modules = await import('../src/modules/all.server.ts');
  return modules.firstAdministratorLink({ origin });
}
