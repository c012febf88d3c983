/**
 * Prints a token for a program, acting as a person of the story: `npm run -s token -- --as khadija [--days
 * 30]`.
 */
import { reachDatabase, reading } from '#platform/database/server';
import { issueApiToken, personByStoryName } from '#platform/identity/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { announceToApplication, OperatorError } from '#platform/settings/server';
import { currentInstant, dayOf } from '#platform/time';
import { runScript } from './run-script.ts';

const USAGE = 'Say for whom: npm run -s token -- --as khadija';
const DAYS = 30;
const MOST_DAYS = 366;

await runScript(async () => {
  const name = optionOf('--as');
  if (name === undefined) throw new OperatorError(USAGE);
  const days = Number(optionOf('--days') ?? DAYS);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new OperatorError(`--days must be a whole number from 1 to ${MOST_DAYS}.`);
  }
  const database = await reachDatabase('npm run token');
  try {
    announceToApplication({ databaseUrl: database.url });
    const today = dayOf(currentInstant());
    const person = await reading(databaseScope(SYSTEM), (db) => personByStoryName(db, { name, today }));
    const [mandate] = person?.mandates ?? [];
    if (person === undefined || mandate === undefined) {
      throw new OperatorError(`Nobody of the story is called ${name}, or this is no demonstration.`);
    }
    const { personId } = person;
    console.log(
      await issueApiToken({ personId, mandateId: mandate.mandateId, label: 'npm run token', days }),
    );
  } finally {
    await database.close();
  }
});

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}
