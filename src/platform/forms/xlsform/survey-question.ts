import type { Question } from '../form.ts';
import type { Line } from './lines.ts';
import type { Remark } from './remark.ts';

const YES = /^(yes|true|true\(\)|1|oui|o|y|نعم)$/i;
const NO = /^(no|false|false\(\)|0|non|n|لا|)$/i;
const NAME = /^[\p{L}_\d][\p{L}\p{N}_-]{0,79}$/u;

/** A question out of its line. */
export function questionOf(kind: Question['kind'], line: Line, remark: Remark): Question {
  const required = line.cell('required');
  const rules = {
    relevant: line.cell('relevant'),
    required: YES.test(required) ? 'true()' : NO.test(required) ? '' : required,
    constraint: constraintOf(kind, line),
    calculation: line.cell('calculation'),
    filter: line.cell('choice_filter'),
    initial: line.cell('default'),
  };
  const said = {
    hint: line.words('hint'),
    requiredWords: line.words('required_message'),
    constraintWords: line.words('constraint_message'),
  };
  return {
    kind,
    name: nameOf(line, 'question', remark),
    label: line.words('label'),
    ...Object.fromEntries(Object.entries(said).filter(([, words]) => Object.keys(words).length > 0)),
    ...Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule !== '')),
    ...(YES.test(line.cell('read_only')) && { readOnly: true }),
  };
}

/** The name of a group; one is made for a group that has none. */
export function sectionName(line: Line, remark: Remark): string {
  return line.cell('name') === '' ? `section_${line.number}` : nameOf(line, 'section', remark);
}

function nameOf(line: Line, otherwise: string, remark: Remark): string {
  const written = line.cell('name');
  if (NAME.test(written)) return written;
  const changed = written.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, 80) || `${otherwise}_${line.number}`;
  remark('name-changed', line.number, `${written} → ${changed}`);
  return changed;
}

/** The rule of a line; the bounds of a range (`start=1 end=10`) are one too. */
function constraintOf(kind: Question['kind'], line: Line): string {
  const own = line.cell('constraint');
  if (kind !== 'decimal' || !/^range$/i.test(line.cell('type'))) return own;
  const bound = (name: string, otherwise: string) =>
    new RegExp(`\\b${name}\\s*=\\s*(-?[\\d.]+)`).exec(line.cell('parameters'))?.[1] ?? otherwise;
  const bounds = `. >= ${bound('start', '1')} and . <= ${bound('end', '10')}`;
  return own === '' ? bounds : `(${own}) and ${bounds}`;
}
