/**
 * What Chrome 90 does not know yet and these pages use. Everywhere else the browser's own stays. Called
 * before anything of the page runs.
 */
export function fillInForOldBrowsers(): void {
  fill(Array.prototype, 'at', function at(this: readonly unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  });
  fill(Array.prototype, 'toSorted', function toSorted(this: readonly unknown[], compare?: Compare) {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is what it stands in for
    return [...this].sort(compare);
  });
  fill(
    Array.prototype,
    'findLast',
    function findLast(this: readonly unknown[], fits: (one: unknown) => boolean) {
      return [...this].toReversed().find(fits);
    },
  );
  fill(Array.prototype, 'toReversed', function toReversed(this: readonly unknown[]) {
    // oxlint-disable-next-line unicorn/no-array-reverse -- it is what it stands in for
    return [...this].reverse();
  });
  fill(Object, 'hasOwn', (of: object, key: string) => Object.prototype.hasOwnProperty.call(of, key));
}

type Compare = (one: unknown, other: unknown) => number;

function fill(where: object, name: string, value: unknown): void {
  if (!(name in where)) Object.defineProperty(where, name, { value, writable: true, configurable: true });
}
