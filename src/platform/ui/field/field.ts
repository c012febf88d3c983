/** What a field lets one do. */
export type FieldType =
  | 'text'
  | 'search'
  | 'email'
  | 'tel'
  | 'number'
  | 'date'
  | 'month'
  | 'time'
  | 'textarea'
  | 'select'
  | 'radios'
  | 'checkboxes';

/** One of the answers of a `select`, of `radios` or of `checkboxes`. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Heading under which a `select` gathers its options. */
  readonly group?: string;
}

export interface FieldProps {
  name: string;
  label: string;
  type?: FieldType;
  /** What was typed before: a refused form never empties itself. */
  value?: string | readonly string[];
  hint?: string;
  /** The refusal, already in words. */
  error?: string;
  /** Adds "(facultatif)" to the label. */
  optional?: boolean;
  /** For `select`, `radios` and `checkboxes`. */
  options?: readonly Choice[];
  /** Words of the answer not given, in a `select`: "Choisir…" unless told. */
  empty?: string;
  autocomplete?: 'off' | 'name' | 'username' | 'tel' | 'email' | 'one-time-code' | 'organization';
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel';
  /** Direction of what is typed: `ltr` for phones and codes, `auto` for names. */
  dir?: 'ltr' | 'rtl' | 'auto';
  /** Width by what it holds. */
  width?: 'full' | 'medium' | 'short';
  min?: string;
  max?: string;
  step?: string;
  rows?: number;
  maxlength?: number;
}
