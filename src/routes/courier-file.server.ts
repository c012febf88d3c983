/** A courier's file out of a posted form, as commands take one. */
export async function courierFileOf({ file, courier }: Record<string, unknown>) {
  const content =
    file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()).toString('base64') : '';
  const fileName = file instanceof File ? file.name.slice(0, 200) : '-';
  return { content, fileName, ...(typeof courier === 'string' && { courier }) };
}

/** How a page says what came of a file. */
export function cameOf({
  known,
  matched,
  waiting,
}: {
  known: boolean;
  matched: number;
  waiting: number;
}): string {
  return known ? 'known=1' : `matched=${matched}&waiting=${waiting}`;
}

/** What was typed about a line: the boxes of each bear its place, so that no two have one name. */
export function lineTyped(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name.replace(/^(reference|note)-\d+$/, '$1'), value]),
  );
}
