import { say, type Sentence } from '../terms/words.js';
import { channelsOf, type OpeningStage, panelsOf, type Rules, type StageOpens } from './parts-of-rules.js';
import type { StageKind } from './stage-lifecycle.js';

export type OpensCode = 'unknown-channel' | 'unknown-panel' | 'unknown-round' | 'not-online' | 'opens-nothing';

/** What is wrong with what a stage opens, and where: `stages[1].opens.channels[0]`. */
export interface OpensRefusal {
  readonly path: string;
  readonly code: OpensCode;
  readonly sentence: Sentence;
}

/** One id that a stage names, and whether the rulebook has it, and its round takes from it. */
interface NamedPart {
  readonly path: string;
  readonly id: string;
  readonly code: OpensCode;
  readonly isDeclared: boolean;
  readonly isTaken: boolean;
}

const NAMES: Readonly<Record<StageKind, readonly (keyof StageOpens)[]>> = {
  call: [],
  marks: ['panel', 'round'],
  roadshow: [],
  ballots: ['channels', 'round'],
  notice: ['round'],
  announcement: [],
};

/** What a stage names although its kind opens no such thing. */
export const unfitOpens = ({ kind, opens }: OpeningStage): (keyof StageOpens)[] =>
  (['channels', 'panel', 'round'] as const).filter(
    (part) => opens?.[part] !== undefined && !NAMES[kind].includes(part),
  );

/** What a stage that takes votes or marks must name and does not: exactly one channel, or a panel. */
export function lackingOpens({ kind, opens }: OpeningStage): 'channels' | 'panel' | undefined {
  if (kind === 'ballots') return opens?.channels?.length === 1 ? undefined : 'channels';
  return kind === 'marks' && opens?.panel === undefined ? 'panel' : undefined;
}

/** What a stage lacks, said where it should stand. */
export const opensNothing = (index: number, part: 'channels' | 'panel'): OpensRefusal => ({
  path: `stages[${index}].opens.${part}`,
  code: 'opens-nothing',
  sentence: part === 'channels' ? ONE_CHANNEL : ONE_PANEL,
});

const ONE_CHANNEL = say(
  '投票阶段须指明所开放的一个网络渠道。',
  'A stage for ballots names the one online channel that it opens.',
);

const ONE_PANEL = say('评分阶段须指明所开放的一个评委组。', 'A stage for marks names the one panel that it opens.');

/**
 * Why stages may not open what they name: the rulebook does not have it, or not in the round that they name. Where votes and
 * marks are given here, each of their stages names what it opens, and a channel is one online.
 */
export function refuseOpens(
  stages: readonly OpeningStage[],
  rules: Pick<Rules, 'channels' | 'panels' | 'rounds'>,
  isImported = false,
): OpensRefusal[] {
  return stages.flatMap((stage, index) => {
    const lacking = isImported ? undefined : lackingOpens(stage);
    if (lacking !== undefined) return [opensNothing(index, lacking)];
    return refuseParts(stage.opens ?? {}, rules, isImported).map((refusal) => ({
      ...refusal,
      path: `stages[${index}].opens.${refusal.path}`,
    }));
  });
}

function refuseParts(
  opens: StageOpens,
  rules: Pick<Rules, 'channels' | 'panels' | 'rounds'>,
  isImported: boolean,
): OpensRefusal[] {
  const offline = new Set(isImported ? [] : rules.channels?.flatMap(({ id, kind }) => (kind === 'online' ? [] : id)));
  return namedParts(opens, rules).flatMap(({ path, id, code, isDeclared, isTaken }): OpensRefusal[] => {
    if (!isDeclared || !isTaken) return [{ path, code, sentence: isDeclared ? elsewhere(id) : unknown(id) }];
    return code === 'unknown-channel' && offline.has(id) ? [{ path, code: 'not-online', sentence: notOnline(id) }] : [];
  });
}

function namedParts(
  opens: StageOpens,
  { channels = [], panels = [], rounds }: Pick<Rules, 'channels' | 'panels' | 'rounds'>,
): NamedPart[] {
  const round = rounds.find(({ id }) => id === opens.round);
  const has = (declared: readonly { readonly id: string }[], id: string): boolean =>
    declared.some((each) => each.id === id);
  const ofChannels = (opens.channels ?? []).map((id, index): NamedPart => {
    const isTaken = round === undefined || channelsOf(round).includes(id);
    return { path: `channels[${index}]`, id, code: 'unknown-channel', isDeclared: has(channels, id), isTaken };
  });
  const ofPanel = one(opens.panel).map((id): NamedPart => {
    const isTaken = round === undefined || panelsOf(round).includes(id);
    return { path: 'panel', id, code: 'unknown-panel', isDeclared: has(panels, id), isTaken };
  });
  const ofRound = one(opens.round).map((id): NamedPart => ({
    path: 'round',
    id,
    code: 'unknown-round',
    isDeclared: has(rounds, id),
    isTaken: true,
  }));
  return [...ofChannels, ...ofPanel, ...ofRound];
}

const one = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

const unknown = (id: string): Sentence =>
  say(`规则里没有“${id}”，请核对阶段所开放的内容。`, `The rulebook has no “${id}”: look at what the stage opens.`);

const elsewhere = (id: string): Sentence =>
  say(
    `这一轮不用“${id}”，请核对阶段所开放的轮次。`,
    `This round takes nothing from “${id}”: look at the round that the stage opens.`,
  );

const notOnline = (id: string): Sentence =>
  say(
    `“${id}”不是网络渠道，其票数由办公室录入，不需要投票阶段。`,
    `“${id}” is no online channel: the office enters its tallies, and no stage opens it.`,
  );
