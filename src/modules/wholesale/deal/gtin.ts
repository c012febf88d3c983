/** Lengths of a number of GS1: 8, 12, 13 or 14 digits. */
const FORM = /^(\d{8}|\d{12,14})$/;
const THRICE = 3;

/** The last digit of a GTIN, from those before it: from the right, three times every other one. */
export function checkDigitOf(digits: string): number {
  const sum = [...digits]
    .toReversed()
    .reduce((all, sign, at) => all + Number(sign) * (at % 2 === 0 ? THRICE : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether a text is a GTIN. Numbers are given by GS1 to who asks them: none is made here. */
export function isGtin(text: string): boolean {
  return FORM.test(text) && checkDigitOf(text.slice(0, -1)) === Number(text.slice(-1));
}
