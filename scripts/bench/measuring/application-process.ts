/**
 * The built application in a process of its own, as `npm start` serves it: started by a bench, it tells its
 * port, answers each message with the processor time and memory it uses, and ends with its parent.
 */
import { join } from 'node:path';
import { runEndings, whenStopping } from '#platform/stopping/server';
import { listen, loadApplication } from '../../serve.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ENDING_LIMIT_MS = 5_000;

process.on('disconnect', end);
const listening = await listen();
whenStopping(() => listening.close());
listening.answerWith(await loadApplication(ROOT));
process.on('message', () => process.send?.({ ...process.cpuUsage(), rss: process.memoryUsage.rss() }));
process.send?.({ port: listening.port });

async function end(): Promise<void> {
  await runEndings(ENDING_LIMIT_MS);
  process.exit(0);
}
