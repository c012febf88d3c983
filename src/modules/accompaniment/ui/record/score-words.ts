/** Hundredths of a point as read: 343 is 3.43 of 5. */
export function points(
  hundredths: number | undefined,
  n: (value: number, decimals?: number) => string,
): string {
  return hundredths === undefined ? '–' : n(hundredths / 100, 2);
}
