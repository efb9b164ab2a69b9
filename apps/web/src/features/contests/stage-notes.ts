import type { Stage, Words } from '../../api/types';

export interface StageNote {
  readonly note: Words;
  readonly titles: readonly Words[];
}

/** Equal notes together, in the order in which they are first said. */
export function groupNotes(stages: readonly Pick<Stage, 'title' | 'note'>[]): StageNote[] {
  const groups = new Map<string, { note: Words; titles: Words[] }>();
  for (const { note, title } of stages) {
    if (note === null) continue;
    const group = groups.get(note.zh) ?? { note, titles: [] };
    group.titles.push(title);
    groups.set(note.zh, group);
  }
  return [...groups.values()];
}
