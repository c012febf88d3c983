/** A page of the reference: a title, the warning that nobody writes it, its lines. */
export function page(title: string, lines: readonly string[]): string {
  return [`# ${title}`, '', '<!-- Written by `npm run map`. -->', '', ...lines, ''].join('\n');
}

/** A table in Markdown, one line per row. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}
