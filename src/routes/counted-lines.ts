const BOX = 'count-';

/**
 * How many of each line are typed in a form that counts them: `count-<id>`. Without its mark the form asks
 * for nothing line by line.
 */
export function countedLines(typed: Readonly<Record<string, unknown>>): { counts?: Record<string, unknown> } {
  if (typed.counted !== 'yes') return {};
  const boxes = Object.entries(typed).filter(([name]) => name.startsWith(BOX));
  return { counts: Object.fromEntries(boxes.map(([name, count]) => [name.slice(BOX.length), count])) };
}
