/**
 * Work done apart from a request. Its truth is in rows: a job that is lost or repeated changes nothing twice.
 */
export interface Job {
  /** `<module>.<verb-noun>`. */
  readonly name: string;
  /** When it runs by itself, as a cron expression in the time of Morocco. Absent: only when asked. */
  readonly every?: string;
  readonly run: (data: Readonly<Record<string, string>>) => Promise<void>;
}
