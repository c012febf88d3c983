declare const held: unique symbol;

/**
 * A row that was locked and for which the actor's permission was checked. Only `changes` mints one, and every
 * statement that alters an existing row asks for one: a write without proof of permission does not compile.
 */
export type Held<Row> = Row & { readonly [held]: true };

/** For `changes`, and for statements that insert a row: what a transaction made itself, it holds. */
export function hold<Row>(row: Row): Held<Row> {
  return row as Held<Row>;
}
