import type { Stage } from '../../api/types';

type Change = Stage['changes'][number];

/** What organisers did to a stage by hand. */
export type StageAct =
  | 'put-off'
  | 'opened'
  | 'reopened'
  | 'extended'
  | 'shortened'
  | 'closed'
  | 'closed-early'
  | 'called-off';

type Told = Pick<Change, 'at' | 'to' | 'closesAt'>;

interface Life<C extends Told> extends Pick<Stage, 'openedAt'> {
  readonly announced: Pick<Stage['announced'], 'closesAt'>;
  readonly changes: readonly C[];
}

const time = (moment: string | null): number => (moment === null ? Infinity : Date.parse(moment));

/** Each change with its name: what it was follows from how the stage stood before it. */
export const namedChanges = <C extends Told>(stage: Life<C>): (C & { readonly act: StageAct })[] =>
  stage.changes.map((change, index) => ({ ...change, act: actOf(stage, change, stage.changes[index - 1]) }));

function actOf({ openedAt, announced }: Life<Told>, change: Told, before: Told | undefined): StageAct {
  const ended = time(before === undefined ? announced.closesAt : before.closesAt);
  const hadOpened = time(openedAt) < time(change.at);
  switch (change.to) {
    case 'planned':
      return 'put-off';
    case 'closed':
      if (!hadOpened) return 'called-off';
      return ended === Infinity ? 'closed' : 'closed-early';
    case 'open':
      if (!hadOpened) return 'opened';
      if (before?.to === 'closed' || ended <= time(change.at)) return 'reopened';
      return time(change.closesAt) > ended ? 'extended' : 'shortened';
  }
}

/** Whether it was closed by hand before it ever opened. */
export const isCalledOff = ({ openedAt, changes }: Pick<Life<Told>, 'openedAt' | 'changes'>): boolean =>
  openedAt === null && changes[changes.length - 1]?.to === 'closed';
