/** Two points of a graph that are joined. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Every point with those it is joined to, and by which edge. */
export type Near = ReadonlyMap<string, readonly { readonly to: string; readonly edge: number }[]>;

export function nearOf(edges: readonly Edge[]): Near {
  const near = new Map<string, { readonly to: string; readonly edge: number }[]>();
  const join = (from: string, to: string, edge: number) => {
    const known = near.get(from);
    if (known === undefined) near.set(from, [{ to, edge }]);
    else known.push({ to, edge });
  };
  edges.forEach(({ from, to }, edge) => {
    join(from, to, edge);
    join(to, from, edge);
  });
  return near;
}

/** The points that can be reached from one when an edge is taken away. */
export function sideOf(near: Near, { from, without }: { readonly from: string; readonly without: number }) {
  const reached = new Set([from]);
  for (const point of reached) {
    for (const { to, edge } of near.get(point) ?? []) if (edge !== without) reached.add(to);
  }
  return reached;
}

/** Walks every part of the graph in depth; an edge is a bridge when nothing behind it leads back before it. */
export function bridgesIn(near: Near): Set<number> {
  const seen = new Map<string, number>();
  const bridges = new Set<number>();
  const walk = (at: string, by: number): number => {
    let low = seen.size;
    seen.set(at, low);
    for (const { to, edge } of near.get(at) ?? []) {
      if (edge === by) continue;
      const known = seen.get(to);
      const reached = known ?? walk(to, edge);
      if (known === undefined && reached === seen.get(to)) bridges.add(edge);
      low = Math.min(low, reached);
    }
    return low;
  };
  for (const point of near.keys()) if (!seen.has(point)) walk(point, -1);
  return bridges;
}
