import { commandsPage } from './commands-page.ts';
import { factsPage } from './facts-page.ts';
import { modulesPage } from './modules-page.ts';
import { permissionsPage } from './permissions-page.ts';
import { tablesPage } from './tables-page.ts';

/** The folder of the reference, in the checkout. */
export const REFERENCE = 'docs/reference';

/** Every page of the reference as the sources say it now, by file name. */
export async function referencePages(root: string): Promise<Map<string, string>> {
  return new Map([
    ['modules.md', await modulesPage(root)],
    ['commands.md', await commandsPage(root)],
    ['facts.md', factsPage()],
    ['tables.md', tablesPage(root)],
    ['permissions.md', await permissionsPage(root)],
  ]);
}
