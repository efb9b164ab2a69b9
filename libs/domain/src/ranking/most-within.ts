/** A cap with the room that is left for each value. */
export interface CappedAttribute {
  readonly valueOf: (entry: number) => string | undefined;
  readonly room: (value: string) => number;
}

type Node = string;
type Capacities = Map<Node, Map<Node, number>>;

/**
 * How many of the entries can be taken at most under caps on up to two attributes: the largest flow from the values of
 * the first through the entries to the values of the second (Ford and Fulkerson, one entry a path).
 */
export function mostWithin(entries: readonly number[], caps: readonly CappedAttribute[]): number {
  const [first, second] = caps;
  const capacities: Capacities = new Map();
  const join = (from: Node, to: Node, capacity: number) => {
    edgesOf(capacities, from).set(to, capacity);
    if (!edgesOf(capacities, to).has(from)) edgesOf(capacities, to).set(from, 0);
  };
  for (const entry of entries) {
    const [left, right] = [first?.valueOf(entry), second?.valueOf(entry)];
    join(SOURCE, `left ${left ?? ''}`, left === undefined ? Infinity : (first?.room(left) ?? Infinity));
    join(`right ${right ?? ''}`, SINK, right === undefined ? Infinity : (second?.room(right) ?? Infinity));
    join(`left ${left ?? ''}`, `entry ${entry}`, 1);
    join(`entry ${entry}`, `right ${right ?? ''}`, 1);
  }
  let most = 0;
  while (addPath(capacities)) most++;
  return most;
}

const SOURCE = 'source';
const SINK = 'sink';

function edgesOf(capacities: Capacities, node: Node): Map<Node, number> {
  const edges = capacities.get(node) ?? new Map<Node, number>();
  capacities.set(node, edges);
  return edges;
}

/** Sends one more from source to sink over edges that still have capacity; false where there is no way. */
function addPath(capacities: Capacities): boolean {
  const cameFrom = new Map<Node, Node>([[SOURCE, SOURCE]]);
  const queue: Node[] = [SOURCE];
  for (const node of queue) {
    for (const [next, capacity] of edgesOf(capacities, node)) {
      if (capacity <= 0 || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
    if (cameFrom.has(SINK)) break;
  }
  if (!cameFrom.has(SINK)) return false;
  for (let node = SINK; node !== SOURCE; node = cameFrom.get(node) ?? SOURCE) {
    const from = cameFrom.get(node) ?? SOURCE;
    edgesOf(capacities, from).set(node, (edgesOf(capacities, from).get(node) ?? 0) - 1);
    edgesOf(capacities, node).set(from, (edgesOf(capacities, node).get(from) ?? 0) + 1);
  }
  return true;
}
