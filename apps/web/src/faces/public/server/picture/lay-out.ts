import { clausesOf } from '../../../../ui/split-title';
import { type Weight, widthOf } from './text-width';

/** A text in lines, in the largest of some sizes in which it has room. */
export interface LaidOut {
  readonly size: number;
  readonly lines: readonly string[];
}

/** From one line to the next, in their size. */
export const LEADING = 1.3;

export interface Room {
  readonly width: number;
  /** The largest first. */
  readonly sizes: readonly number[];
  readonly height: number;
  readonly weight: Weight;
}

/**
 * Sets pieces, between which a line may break, into lines: clauses stay together where they have room. What has no room
 * even in the smallest size is cut, so that no text makes the picture another.
 */
export function layOut(pieces: readonly string[], room: Room): LaidOut {
  for (const size of room.sizes) {
    for (const units of [clausesOf(pieces).map((clause) => clause.join('')), pieces]) {
      const lines = linesOf(units, room.width / size, room.weight);
      if (lines !== null && lines.length <= mostLines(room, size)) return { size, lines };
    }
  }
  const size = room.sizes[room.sizes.length - 1] ?? 0;
  const { weight } = room;
  const lines =
    linesOf(pieces, room.width / size, weight) ?? linesOf([...pieces.join('')], room.width / size, weight) ?? [];
  const most = mostLines(room, size);
  return { size, lines: lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '')] };
}

const mostLines = ({ height }: Room, size: number): number => Math.max(1, Math.floor(height / (size * LEADING)));

const cut = (line: string): string => `${[...line].slice(0, -2).join('').trimEnd()}\u2026`;

/** null where one of them alone is too wide. */
function linesOf(units: readonly string[], width: number, weight: Weight): string[] | null {
  const lines: string[] = [];
  for (const unit of units) {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf((last + unit).trimEnd(), weight) <= width) lines[lines.length - 1] = last + unit;
    else if (widthOf(unit.trim(), weight) <= width) lines.push(unit.trimStart());
    else return null;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
