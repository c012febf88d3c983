/**
 * Draws the map of Morocco once: projects the regions and the provinces, and apart from them the communes, to
 * whole numbers in a common box and writes them for the Choropleth component. Run it again when the
 * boundaries of `data/geo` change.
 *
 * Boundaries: © the contributors of OpenStreetMap, ODbL 1.0, through the npm package morocco-map; of
 * communes: HCP, « Maroc en cartes », CC BY 4.0, modified. Both differ in places, so neither is drawn over
 * the other.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { geoConicConformal } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Point = [number, number];
type Level = 'regions' | 'provinces' | 'communes';
type Map<Levels extends Level> = Topology<Record<Levels, GeometryCollection<Area>>>;
interface Area {
  code: string;
}

const SOURCE = 'data/geo/admin-low.topo.json';
const OUT = 'src/platform/ui/choropleth/paths.json';
const COMMUNES = 'data/geo/communes.topo.json';
const COMMUNES_OUT = 'src/platform/ui/choropleth/commune-paths.json';
const WIDTH = 800;
/** Communes are looked at a province at a time: their units are finer. */
const COMMUNES_WIDTH = 3200;
/** A ring smaller than this (square units of the box) is a rock in the sea: it cannot be seen or pressed. */
const LEAST_RING = 6;
/** A bend smaller than this is ironed out of a border, for both neighbours alike. */
const LEAST_BEND = 1.5;

const source: Map<'regions' | 'provinces'> = JSON.parse(await readFile(SOURCE, 'utf8'));
const projected = inTheBox(source, WIDTH);
const calm = ironed(projected);
const drawing = {
  viewBox: `0 0 ${WIDTH} ${Math.ceil(Math.max(...projected.arcs.flat().map(([, y]) => y ?? 0)))}`,
  outline: lineOf(calm, 'outside'),
  regionBorders: lineOf(calm, 'inside'),
  regions: pathsOf(calm, 'regions'),
  provinces: pathsOf(calm, 'provinces'),
};
await writeFile(OUT, `${JSON.stringify(drawing, undefined, 2)}\n`);
const communes: Map<'communes'> = JSON.parse(await readFile(COMMUNES, 'utf8'));
const communePaths = pathsOf(ironed(inTheBox(communes, COMMUNES_WIDTH)), 'communes');
await writeFile(COMMUNES_OUT, `${JSON.stringify(communePaths, undefined, 2)}\n`);
for (const [level, paths] of Object.entries({ ...drawing, communes: communePaths })) {
  if (typeof paths === 'object')
    process.stdout.write(`${level}: ${Object.values(paths).join('').length} characters\n`);
}

/**
 * The same map with every arc in absolute units of the box: `transform` undone, projected, not yet rounded.
 */
function inTheBox<Levels extends Level>(map: Map<Levels>, width: number): Map<Levels> {
  const { scale, translate } = map.transform ?? { scale: [1, 1], translate: [0, 0] };
  const degrees = map.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const project = geoConicConformal()
    .parallels([24, 34])
    .rotate([8, 0])
    .fitWidth(width, { type: 'MultiPoint', coordinates: degrees.flat() });
  const arcs = degrees.map((arc) => arc.map((point): Point => project(point) ?? [0, 0]));
  return { ...map, transform: undefined, arcs };
}

/** Visvalingam's method on each arc: the least bend goes first, the ends (where borders meet) stay. */
function ironed<Levels extends Level>(map: Map<Levels>): Map<Levels> {
  const arcs = map.arcs.map((arc) => {
    const kept = arc.map(([x = 0, y = 0]): Point => [x, y]);
    for (;;) {
      const bends = kept
        .slice(1, -1)
        .map((point, at) => bend(kept[at] ?? point, point, kept[at + 2] ?? point));
      const least = Math.min(...bends);
      if (kept.length <= 2 || least >= LEAST_BEND) break;
      kept.splice(bends.indexOf(least) + 1, 1);
    }
    return kept.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  });
  return { ...map, arcs };
}

function bend(a: Point, b: Point, c: Point): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

function pathsOf<Levels extends Level>(map: Map<Levels>, level: Levels): Record<string, string> {
  const areas = feature(map, map.objects[level]).features;
  return Object.fromEntries(
    areas.map((area) => [area.properties.code, ringsOf(area.geometry).map(closed).join('')]),
  );
}

function ringsOf(geometry: GeoJSON.Geometry): Point[][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const rings = polygons.flat().map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y]));
  const seen = rings.filter((ring) => extent(ring) >= LEAST_RING);
  return seen.length > 0 ? seen : rings;
}

/** Area inside a ring, by the shoelace formula. */
function extent(ring: Point[]): number {
  return (
    Math.abs(
      ring.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
        return sum + x * nextY - nextX * y;
      }, 0),
    ) / 2
  );
}

/** The coast and the frontiers, or the lines between the regions. */
function lineOf(map: Map<'regions' | 'provinces'>, side: 'outside' | 'inside'): string {
  const wanted = side === 'outside';
  const lines = mesh(map, map.objects.regions, (one, other) => (one === other) === wanted).coordinates;
  return lines.map((line) => drawn(line.map(([x = 0, y = 0]): Point => [x, y]))).join('');
}

function closed(ring: Point[]): string {
  return `${drawn(ring.slice(0, -1))}z`;
}

/** A line in the shortest SVG: one absolute point, then steps. */
function drawn(line: Point[]): string {
  let [x, y] = line[0] ?? [0, 0];
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of line.slice(1)) {
    if (nextX === x && nextY === y) continue;
    path += `${path.includes('l') ? ' ' : 'l'}${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
  }
  return path.replaceAll(' -', '-');
}
