import type { Channel, Panel } from '../rulebook/schema.js';
import { say, type Sentence } from '../terms/words.js';
import type { OpeningStage, Rules } from './parts-of-rules.js';

/** What this version cannot run yet; each stands in a channel or a panel. */
export const missingCodes = {
  'no-quota': say('渠道须有投票限额', 'A channel needs a quota to be run'),
  'voter-identity': say('所要求的投票人身份核验尚不支持', 'The proof of identity that voters need is not run yet'),
  'channel-sessions': say('分场次的投票尚不支持', 'Votes in sessions are not run yet'),
  'channel-groups': say('分组的投票尚不支持', 'Votes in groups are not run yet'),
  'panel-sessions': say('分场次的评分尚不支持', 'Marks in sessions are not run yet'),
  'panel-items': say('分单项的评分尚不支持', 'Marks for single items are not run yet'),
  'panel-groups': say('分组的评委尚不支持', 'Judges in groups are not run yet'),
} as const satisfies Record<string, Sentence>;

export type MissingCode = keyof typeof missingCodes;

/** One thing that a stage opens and this version cannot run, and where it stands in the rulebook. */
export interface Missing {
  readonly code: MissingCode;
  /** `channels[1].quotas[0].window` */
  readonly path: string;
  readonly sentence: Sentence;
}

type Found = readonly [code: MissingCode, path: string];

/** What this version cannot run of that which a stage opens; nothing where it runs. */
export function missingFor({ kind, opens }: OpeningStage, rules: Pick<Rules, 'channels' | 'panels'>): Missing[] {
  const { channels = [], panels = [] } = rules;
  const ofChannels = channels.flatMap((channel, place) =>
    kind === 'ballots' && opens?.channels?.includes(channel.id) ? at(`channels[${place}]`, ofChannel(channel)) : [],
  );
  const ofPanels = panels.flatMap((panel, place) =>
    kind === 'marks' && opens?.panel === panel.id ? at(`panels[${place}]`, ofPanel(panel)) : [],
  );
  return [...ofChannels, ...ofPanels];
}

const at = (parent: string, found: readonly Found[]): Missing[] =>
  found.map(([code, path]) => ({ code, path: `${parent}.${path}`, sentence: whole(missingCodes[code]) }));

const whole = ({ zh, en }: Sentence): Sentence => say(`${zh}。`, `${en}.`);

function ofChannel({ quotas = [], identity = 'device', sessions, groups }: Channel): Found[] {
  return [
    ...when(quotas.length === 0 && 'no-quota', 'quotas'),
    ...when(identity !== 'device' && 'voter-identity', 'identity'),
    ...when(sessions !== undefined && 'channel-sessions', 'sessions'),
    ...when(groups !== undefined && 'channel-groups', 'groups'),
  ];
}

const ofPanel = ({ sessions, items, groups }: Panel): Found[] => [
  ...when(sessions !== undefined && 'panel-sessions', 'sessions'),
  ...when(items !== undefined && 'panel-items', 'items'),
  ...when(groups !== undefined && 'panel-groups', 'groups'),
];

const when = (code: MissingCode | false, path: string): Found[] => (code === false ? [] : [[code, path]]);
