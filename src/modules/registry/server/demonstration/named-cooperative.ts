/** A cooperative the demonstration knows by name: told of by a source, or of the story. */
export interface NamedCooperative {
  /** Made into its id: never changes. */
  readonly slug: string;
}
