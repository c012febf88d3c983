import { asDay, daysBetween, type Day } from '#platform/time';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const FIRST_SERIAL = asDay('1899-12-30');
/** From here on the false leap day of 1900 no longer counts: earlier days are written as text. */
const FIRST_DATED = asDay('1900-03-01');
const STYLE = { plain: 0, header: 1, day: 2 } as const;

/** The fixed parts of a workbook of one sheet (ECMA-376 part 2). */
export const WORKBOOK_PARTS = {
  '[Content_Types].xml': [
    `${DECLARATION}<Types xmlns="${TYPES}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>`,
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
  ].join(''),
  '_rels/.rels': [
    `${DECLARATION}<Relationships xmlns="${RELATIONS}">`,
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ].join(''),
  'xl/_rels/workbook.xml.rels': [
    `${DECLARATION}<Relationships xmlns="${RELATIONS}">`,
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ].join(''),
} as const;

export const STYLES = [
  `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '</styleSheet>',
].join('');

/** The part that names the sheet. Signs a sheet's name may not hold become spaces. */
export function workbookXml(sheetName: string): string {
  const name = sheetName
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGEST_NAME)
    .trim();
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<sheets><sheet name="${xmlEscaped(name === '' ? 'Twiza' : name)}" sheetId="1" r:id="rId1"/>` +
      `</sheets></workbook>`,
  ].join('');
}

export function textCellXml(reference: string, text: string, style: 'plain' | 'header'): string {
  const cut = xmlEscaped(text.slice(0, LONGEST_TEXT));
  return (
    `<c r="${reference}" s="${STYLE[style]}" t="inlineStr"><is>` +
    `<t xml:space="preserve">${cut}</t></is></c>`
  );
}

export function numberCellXml(reference: string, value: number): string {
  return `<c r="${reference}"><v>${value}</v></c>`;
}

export function dayCellXml(reference: string, day: Day): string {
  if (day < FIRST_DATED) return textCellXml(reference, day, 'plain');
  return `<c r="${reference}" s="${STYLE.day}"><v>${daysBetween(FIRST_SERIAL, day)}</v></c>`;
}

/**
 * Characters XML has no place for are dropped; what looks like the workbook's own escape is escaped
 * (`_x005F_`).
 */
function xmlEscaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}
