import type { Snippet } from 'svelte';

/** A column of a table of `Row`. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** `name`: the heading of its row. `number`: aligned on its digits. */
  readonly kind?: 'text' | 'number' | 'name';
  /** What the cell shows; nothing shows an em dash. */
  readonly value?: (row: Row) => string | undefined;
  /** Where the cell leads. */
  readonly href?: (row: Row) => string | undefined;
  /** For what is more than a text: a state, a button. */
  readonly cell?: Snippet<[Row]>;
}
