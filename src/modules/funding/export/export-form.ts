/** The forms results are given in, by the end of their address. */
export const EXPORT_FORMS = ['awards.csv', 'awards.xlsx', '360giving.json', 'iati.xml'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** Standing for the code of a programme: all of them together. */
export const EVERY_PROGRAMME = 'all';

export function isExportForm(text: string): text is ExportForm {
  return EXPORT_FORMS.some((form) => form === text);
}

/** The forms that would hold something: 360Giving tells amounts, a spreadsheet tells awards. */
export function formsFor({
  projects,
  granted,
}: {
  readonly projects: number;
  readonly granted: number;
}): readonly ExportForm[] {
  return EXPORT_FORMS.filter(
    (form) => form === 'iati.xml' || (form === '360giving.json' ? granted > 0 : projects > 0),
  );
}
