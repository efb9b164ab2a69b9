/** A cap with how many of each value may still be taken. */
export interface CappedAttribute {
  readonly valueOf: (entry: number) => string | undefined;
  readonly leftOf: (value: string) => number;
}

/** How much more can flow to a node (`left`); `back` leads the other way and takes up what went. */
interface Edge {
  readonly to: number;
  left: number;
  readonly back: Edge;
}

type Graph = Edge[][];

const SOURCE = 0;
const SINK = 1;

/**
 * How many of the entries can be taken at most under caps on up to two attributes: the largest flow from the values of
 * the first to the values of the second, one for each entry with both (Dinitz).
 */
export function mostWithin(entries: readonly number[], caps: readonly CappedAttribute[]): number {
  const graph = graphOf(entries, caps);
  let most = 0;
  for (;;) {
    const levels = levelsOf(graph);
    if (levels[SINK] === undefined) return most;
    most += blockingFlow(graph, levels);
  }
}

function graphOf(entries: readonly number[], [first, second]: readonly CappedAttribute[]): Graph {
  const graph: Graph = [[], []];
  const left = nodesOf(graph, first, (node, most) => join(graph, SOURCE, node, most));
  const right = nodesOf(graph, second, (node, most) => join(graph, node, SINK, most));
  const edges = new Map<string, Edge>();
  for (const entry of entries) {
    const [from, to] = [left(entry), right(entry)];
    const edge = edges.get(`${from} ${to}`) ?? join(graph, from, to, 0);
    edge.left++;
    edges.set(`${from} ${to}`, edge);
  }
  return graph;
}

/** The node of an entry's value, made when it is first met; those without a value share one without a cap. */
function nodesOf(graph: Graph, cap: CappedAttribute | undefined, made: (node: number, most: number) => unknown) {
  const nodes = new Map<string | undefined, number>();
  return (entry: number): number => {
    const value = cap?.valueOf(entry);
    const known = nodes.get(value);
    if (known !== undefined) return known;
    const node = graph.push([]) - 1;
    made(node, value === undefined ? Infinity : (cap?.leftOf(value) ?? Infinity));
    nodes.set(value, node);
    return node;
  };
}

function join(graph: Graph, from: number, to: number, left: number): Edge {
  const edge: Edge = {
    to,
    left,
    back: {
      to: from,
      left: 0,
      get back() {
        return edge;
      },
    },
  };
  graph[from]?.push(edge);
  graph[to]?.push(edge.back);
  return edge;
}

/** How many edges that are not full lead from the source to each node. */
function levelsOf(graph: Graph): (number | undefined)[] {
  const levels: (number | undefined)[] = [0];
  const queue = [SOURCE];
  for (const node of queue) {
    for (const { to, left } of graph[node] ?? []) {
      if (left <= 0 || levels[to] !== undefined) continue;
      levels[to] = (levels[node] ?? 0) + 1;
      queue.push(to);
    }
  }
  return levels;
}

/** Sends all that can go by shortest ways. */
function blockingFlow(graph: Graph, levels: readonly (number | undefined)[]): number {
  const tried = graph.map(() => 0);
  const way: Edge[] = [];
  let [sent, node] = [0, SOURCE];
  for (;;) {
    const edge = graph[node]?.[tried[node] ?? 0];
    if (node === SINK) {
      sent += send(way);
      node = SOURCE;
    } else if (edge === undefined) {
      const last = way.pop();
      if (last === undefined) return sent;
      node = last.back.to;
      tried[node] = (tried[node] ?? 0) + 1;
    } else if (edge.left > 0 && levels[edge.to] === (levels[node] ?? 0) + 1) {
      way.push(edge);
      node = edge.to;
    } else tried[node] = (tried[node] ?? 0) + 1;
  }
}

/** As much as the narrowest edge lets through; the way is empty afterwards. */
function send(way: Edge[]): number {
  const amount = way.reduce((least, { left }) => Math.min(least, left), Infinity);
  for (const edge of way.splice(0)) {
    edge.left -= amount;
    edge.back.left += amount;
  }
  return amount;
}
