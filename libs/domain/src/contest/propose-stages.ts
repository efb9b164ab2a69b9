import type { Words } from '../terms/words.js';
import { channelsOf, panelsOf, type Round, type Rules, type StageOpens } from './parts-of-rules.js';
import type { StageKind } from './stage-lifecycle.js';

/** A stage as a new contest may have it; when it opens is the organisers' to say. */
export interface ProposedStage {
  readonly key: string;
  readonly kind: StageKind;
  readonly title: Words;
  readonly opens: StageOpens | null;
}

const CALL = { key: 'call', kind: 'call', title: { zh: '项目征集', en: 'Call for entries' }, opens: null } as const;
const NOTICE = { zh: '公示', en: 'Public notice' };
const ANNOUNCEMENT = { zh: '揭晓', en: 'Announcement' };

/** As long as a stage's key may be. */
const MOST_KEY = 40;

/**
 * The stages that a rulebook asks for: the call, then round by round one for each online channel and each panel that the round
 * takes from, the notice of the last round and the announcement.
 */
export function proposeStages(rules: Pick<Rules, 'channels' | 'panels' | 'rounds'>): ProposedStage[] {
  const keys = new Set(['call', 'notice', 'announcement']);
  const ofRounds = rules.rounds.flatMap((round) => stagesOf(round, rules, keys));
  const last = rules.rounds.at(-1);
  const opens = last === undefined ? null : { round: last.id };
  return [
    CALL,
    ...ofRounds,
    { key: 'notice', kind: 'notice', title: NOTICE, opens },
    { key: 'announcement', kind: 'announcement', title: ANNOUNCEMENT, opens: null },
  ];
}

function stagesOf(
  round: Round,
  { channels = [], panels = [] }: Pick<Rules, 'channels' | 'panels'>,
  keys: Set<string>,
): ProposedStage[] {
  const [voted, marked] = [channelsOf(round), panelsOf(round)];
  const ballots = channels.flatMap(({ id, title, kind }): ProposedStage[] =>
    kind === 'online' && voted.includes(id)
      ? [{ key: keyOf(id, keys), kind: 'ballots', title, opens: { channels: [id], round: round.id } }]
      : [],
  );
  const marks = panels.flatMap(({ id, title }): ProposedStage[] =>
    marked.includes(id)
      ? [{ key: keyOf(id, keys), kind: 'marks', title: marksBy(title), opens: { panel: id, round: round.id } }]
      : [],
  );
  return [...ballots, ...marks];
}

const marksBy = ({ zh, en }: Words): Words => ({
  zh: `${zh}评审`,
  ...(en === undefined ? {} : { en: `Review: ${en}` }),
});

/** A key that no other stage has. */
function keyOf(id: string, keys: Set<string>): string {
  const short = id.slice(0, MOST_KEY);
  let key = short;
  for (let n = 2; keys.has(key); n += 1) key = `${short.slice(0, MOST_KEY - `-${n}`.length)}-${n}`;
  keys.add(key);
  return key;
}
