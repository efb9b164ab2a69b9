import type { Rulebook } from '../rulebook/schema.js';
import type { Refusal, RefusalCode } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';
import type { StageKind } from './stage-lifecycle.js';

/** Which part of the rulebook a stage opens. */
export interface StageOpens {
  readonly channels?: readonly string[];
  readonly panel?: string;
  readonly round?: string;
}

interface OpeningStage {
  readonly kind: StageKind;
  readonly opens: StageOpens | null;
}

type Rules = Pick<Rulebook, 'channels' | 'panels' | 'rounds'>;
type Round = Rules['rounds'][number];

/** One id that a stage names, and whether the rulebook has it, and its round takes from it. */
interface NamedPart {
  readonly path: string;
  readonly id: string;
  readonly code: RefusalCode;
  readonly isDeclared: boolean;
  readonly isTaken: boolean;
}

const NAMES: Readonly<Record<StageKind, readonly (keyof StageOpens)[]>> = {
  call: [],
  marks: ['panel', 'round'],
  roadshow: [],
  ballots: ['channels', 'round'],
  announcement: [],
};

/** What a stage names although its kind opens no such thing. */
export const unfitOpens = ({ kind, opens }: OpeningStage): (keyof StageOpens)[] =>
  (['channels', 'panel', 'round'] as const).filter(
    (part) => opens?.[part] !== undefined && !NAMES[kind].includes(part),
  );

/** Why stages may not open what they name: the rulebook does not have it, or not in the round that they name. */
export function refuseOpens(stages: readonly OpeningStage[], rules: Rules): Refusal[] {
  return stages.flatMap(({ opens }, index) =>
    opens === null ? [] : refuseParts(opens, rules).map((refusal) => at(`stages[${index}].opens.`, refusal)),
  );
}

const at = (path: string, refusal: Refusal): Refusal => ({ ...refusal, path: path + refusal.path });

function refuseParts(opens: StageOpens, rules: Rules): Refusal[] {
  return namedParts(opens, rules).flatMap(({ path, id, code, isDeclared, isTaken }) => {
    if (isDeclared && isTaken) return [];
    return [{ path, code, sentence: isDeclared ? elsewhere(id) : unknown(id) }];
  });
}

function namedParts(opens: StageOpens, { channels = [], panels = [], rounds }: Rules): NamedPart[] {
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

/** The channels that a round takes votes from. */
const channelsOf = ({ figures }: Round): string[] =>
  figures.flatMap(({ from }) => {
    if ('votes' in from) return from.votes;
    return 'pairs' in from ? from.pairs : [];
  });

/** The panels that a round takes marks from. */
const panelsOf = ({ figures }: Round): string[] => figures.flatMap(({ from }) => ('marks' in from ? from.marks : []));

const unknown = (id: string): Sentence =>
  say(`规则里没有“${id}”，请核对阶段所开放的内容。`, `The rulebook has no “${id}”: look at what the stage opens.`);

const elsewhere = (id: string): Sentence =>
  say(
    `这一轮不用“${id}”，请核对阶段所开放的轮次。`,
    `This round takes nothing from “${id}”: look at the round that the stage opens.`,
  );
