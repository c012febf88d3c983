import { place } from '#platform/territory';

/** Roads of hills are longer than the line between two points, and slower than a map says. */
const WINDING = 1.35;
const KM_AN_HOUR = 45;
const EARTH_KM = 6371;
const INSIDE_COMMUNE_KM = 6;

/** Kilometres by road between two communes, as estimated from their middles. */
export function kilometresBetween(from: string, to: string): number {
  if (from === to) return INSIDE_COMMUNE_KM;
  const [a, b] = [place(from), place(to)];
  if (a === undefined || b === undefined) return Infinity;
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const half =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const line = 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
  return Math.max(INSIDE_COMMUNE_KM, Math.round(line * WINDING));
}

/** Minutes on the road between two communes, as estimated. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((kilometresBetween(from, to) * 60) / KM_AN_HOUR);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
