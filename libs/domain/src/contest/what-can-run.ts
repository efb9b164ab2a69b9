import type { Channel, Panel, Quota } from '../rulebook/schema.js';
import { say, type Sentence } from '../terms/words.js';
import type { OpeningStage, Rules } from './parts-of-rules.js';

/** What this version cannot run yet; each stands in a channel or a panel. */
export const missingCodes = {
  'ballot-form': say(
    '这种选票（排名、打分或评级）尚不能在此投',
    'Ballots that rank, score or grade cannot be cast here yet',
  ),
  'ballot-repeat': say('一张选票重复投给同一项目尚不支持', 'Several votes for one entry on a ballot are not run yet'),
  'ballot-shared': say('一票分给多个项目尚不支持', 'Ballots that are divided among their choices are not run yet'),
  'ballot-per': say('按类别限定选择数尚不支持', 'Bounds for each category on a ballot are not run yet'),
  'one-quota': say('渠道须恰好有一条投票限额', 'A channel needs exactly one quota to be run'),
  'quota-per-address': say('按网络地址计的限额尚不支持', 'Quotas for each network address are not run yet'),
  'quota-window': say('这种限额时段尚不支持', 'This window of a quota is not run yet'),
  'quota-per-entry': say('按项目分别计的限额尚不支持', 'Quotas for each entry are not run yet'),
  'quota-distinct': say('同一时段内不得重复所选项目的限额尚不支持', 'Quotas of different entries are not run yet'),
  'quota-across': say('几个渠道合计的限额尚不支持', 'Quotas over several channels are not run yet'),
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

function ofChannel({ form, quotas = [], identity = 'device', sessions, groups }: Channel): Found[] {
  const [quota] = quotas;
  return [
    ...ofForm(form),
    ...when(quotas.length !== 1 && 'one-quota', 'quotas'),
    ...(quota === undefined || quotas.length > 1 ? [] : ofQuota(quota)),
    ...when(identity !== 'device' && 'voter-identity', 'identity'),
    ...when(sessions !== undefined && 'channel-sessions', 'sessions'),
    ...when(groups !== undefined && 'channel-groups', 'groups'),
  ];
}

function ofForm(form: Channel['form']): Found[] {
  if (form.kind !== 'choose') return [['ballot-form', 'form.kind']];
  return [
    ...when(form.repeat === true && 'ballot-repeat', 'form.repeat'),
    ...when(form.shared === true && 'ballot-shared', 'form.shared'),
    ...when(form.per !== undefined && 'ballot-per', 'form.per'),
  ];
}

const ofQuota = ({ per, window, perEntry, distinct, across }: Quota): Found[] => [
  ...when(per !== 'voter' && 'quota-per-address', 'quotas[0].per'),
  ...when(typeof window !== 'string' && 'apartMinutes' in window && 'quota-window', 'quotas[0].window'),
  ...when(perEntry === true && 'quota-per-entry', 'quotas[0].perEntry'),
  ...when(distinct === true && 'quota-distinct', 'quotas[0].distinct'),
  ...when(across !== undefined && 'quota-across', 'quotas[0].across'),
];

const ofPanel = ({ sessions, items, groups }: Panel): Found[] => [
  ...when(sessions !== undefined && 'panel-sessions', 'sessions'),
  ...when(items !== undefined && 'panel-items', 'items'),
  ...when(groups !== undefined && 'panel-groups', 'groups'),
];

const when = (code: MissingCode | false, path: string): Found[] => (code === false ? [] : [[code, path]]);
