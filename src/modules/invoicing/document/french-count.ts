const SMALL = [
  'zéro,un,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize',
  'dix-sept,dix-huit,dix-neuf',
].flatMap((words) => words.split(','));
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt'];
const MILLION = 1_000_000;

/** A count of something in French words: "quatre-vingts dirhams", "un million de dirhams". */
export function frenchCount(count: number, [one, many]: readonly [string, string, string]): string {
  const noun = count < 2 ? one : many;
  const whole = count >= MILLION && count % MILLION === 0;
  return `${frenchNumber(count)} ${whole ? `de ${noun}` : noun}`;
}

/** A whole number below a thousand millions, in words. */
export function frenchNumber(count: number): string {
  if (count === 0) return 'zéro';
  const [millions, rest] = [Math.trunc(count / MILLION), count % MILLION];
  const [thousands, units] = [Math.trunc(rest / 1000), rest % 1000];
  return [
    ...(millions > 0 ? [`${belowThousand(millions, 'ends')} ${millions > 1 ? 'millions' : 'million'}`] : []),
    ...(thousands > 1 ? [`${belowThousand(thousands, 'goes-on')} mille`] : []),
    ...(thousands === 1 ? ['mille'] : []),
    ...(units > 0 ? [belowThousand(units, 'ends')] : []),
  ].join(' ');
}

/**
 * "Vingt" and "cent" take their s only where the number ends; "mille" goes on with it, a million does not.
 */
function belowThousand(count: number, then: 'ends' | 'goes-on'): string {
  const [hundreds, rest] = [Math.trunc(count / 100), count % 100];
  const plural = hundreds > 1 && rest === 0 && then === 'ends' ? 'cents' : 'cent';
  return [
    ...(hundreds === 0 ? [] : [hundreds === 1 ? 'cent' : `${SMALL[hundreds]} ${plural}`]),
    ...(rest > 0 ? [belowHundred(rest, then)] : []),
  ].join(' ');
}

function belowHundred(count: number, then: 'ends' | 'goes-on'): string {
  if (count < SMALL.length) return SMALL[count] ?? '';
  const ten = count >= 70 && count < 80 ? 6 : count >= 90 ? 8 : Math.trunc(count / 10);
  const rest = count - ten * 10;
  if (rest === 0) return ten === 8 && then === 'ends' ? 'quatre-vingts' : (TENS[ten] ?? '');
  if (ten < 8 && (rest === 1 || rest === 11)) return `${TENS[ten]} et ${SMALL[rest]}`;
  return `${TENS[ten]}-${SMALL[rest]}`;
}
