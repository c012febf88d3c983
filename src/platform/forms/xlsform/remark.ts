/**
 * Something of a form of a field office that is not taken as it is written, and where: the sheet, the line,
 * the words themselves. Nothing is changed or left out without one.
 */
export interface XlsRemark {
  readonly code: XlsRemarkCode;
  readonly sheet: string;
  /** Line of the sheet, from 1; 0 speaks of the whole sheet. */
  readonly line: number;
  readonly said: string;
}

export type XlsRemarkCode =
  /** The type is not known here: the question is left out. */
  | 'type-left-out'
  /** The type became another that holds the same answer. */
  | 'type-changed'
  /** What the phone notes about itself is not collected. */
  | 'metadata-left-out'
  /** The column only changes how a phone application draws, or is not known here. */
  | 'column-ignored'
  | 'setting-ignored'
  | 'sheet-ignored'
  | 'language-ignored'
  | 'list-unknown'
  | 'group-not-closed'
  | 'end-without-begin'
  | 'name-changed'
  | 'repeat-limited'
  /** A text speaks of a question that is not in the form. */
  | 'words-ask-unknown';

export type Remark = (code: XlsRemarkCode, line: number, said: string) => void;
