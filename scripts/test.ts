/**
 * Runs every gate: format, lint, types, unused code, rules and walls, build, journeys. `--only NAME` runs
 * one, and words after it choose a part: `npm test -- --only rules src/platform/money`.
 */
import { OperatorError } from '#platform/settings/server';
import { passGates, type Gate } from './gates/gate.ts';
import { READING_GATES } from './gates/reading-gates.ts';
import { DATABASE, RULES } from './gates/rules-gates.ts';
import { BUILD, JOURNEYS } from './gates/running-gates.ts';
import { runScript } from './run-script.ts';

const GATES: readonly Gate[] = [...READING_GATES, RULES, BUILD, JOURNEYS];
/** Contained in another gate, and run only by its name. */
const PARTS: readonly Gate[] = [DATABASE];
const FAILED = 1;

await runScript(async () => {
  const { gates, chosen } = readWords(process.argv.slice(2));
  if (!(await passGates(gates, chosen))) process.exit(FAILED);
});

function readWords(words: readonly string[]): { gates: readonly Gate[]; chosen: readonly string[] } {
  const [flag, name, ...chosen] = words;
  if (flag === undefined) return { gates: GATES, chosen: [] };
  const gate = [...GATES, ...PARTS].find((one) => one.name === name);
  if (flag === '--only' && gate !== undefined) return { gates: [gate], chosen };
  const names = [...GATES, ...PARTS].map((one) => one.name).join(', ');
  throw new OperatorError(`Say npm test, or npm test -- --only NAME with one of: ${names}.`);
}
