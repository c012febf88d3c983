/** The quick part of `npm test`: what is judged by reading, and the walls. Run it while you work. */
import { passGates } from './gates/gate.ts';
import { READING_GATES } from './gates/reading-gates.ts';
import { WALLS } from './gates/rules-gates.ts';
import { runScript } from './run-script.ts';

const FAILED = 1;

await runScript(async () => {
  if (!(await passGates([...READING_GATES, WALLS], []))) process.exit(FAILED);
});
