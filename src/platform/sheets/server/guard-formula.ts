const DANGEROUS_START = /^'*[=+\-@\t\r]/;
const GUARDED_START = /^'+[=+\-@\t\r]/;

/**
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe, which shows it is text
 * (OWASP, CSV injection).
 */
export function guardFormula(text: string): string {
  return DANGEROUS_START.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return GUARDED_START.test(text) ? text.slice(1) : text;
}
