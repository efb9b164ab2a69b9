import { Column } from '../figures/column.js';
import { spendColumn } from '../figures/budget.js';
import { ScaledNumbers } from '../figures/numbers.js';
import { ballotCells } from '../rulebook/ballot-form.js';
import type { Channel } from '../rulebook/schema.js';
import { say } from '../terms/words.js';
import { traceLoss, tuplesNamed } from './lost-votes.js';
import { plainTrace, type SourceMethod } from './source.js';
import { countHeads, takeChannel } from './tally-heads.js';
import { channelAxis, channelsOf, frameOf, putVotes, shapeOfChannel, type Votes } from './votes-frame.js';

/** What must be the same of channels that are taken together: axes, keys, weights and values, in whatever order. */
const likeness = (channel: Channel): string =>
  JSON.stringify(
    shapeOfChannel(channel).map(({ name, declared, weights }) => [
      name,
      declared?.map((key) => `${key} ${weights.get(key)?.toFraction() ?? ''}`).sort(),
    ]),
  );

export const votes: SourceMethod<Votes> = {
  shape(source, check) {
    const channels: Channel[] = [];
    for (const id of channelsOf(source)) {
      const channel = takeChannel(id, check, 'votes');
      if (channel === undefined) return undefined;
      channels.push(channel);
    }
    const [first] = channels;
    if (first === undefined) return undefined;
    if (new Set(channelsOf(source)).size < channels.length) {
      check.add('twice', say('同一渠道写了两次，请删去一个', 'A channel is named twice: remove one'), 'votes');
    }
    channels.forEach((channel, i) => {
      if (likeness(channel) === likeness(first)) return;
      const zh = '合在一起的渠道，分组、场次和选票栏以及它们的权重和分值必须相同：请改成一致，或分成几列';
      check.add(
        'wrong-axes',
        say(
          zh,
          'Channels taken together need the same groups, sessions and cells, with the same weights and values: make them alike, or use a figure for each',
        ),
        `votes[${i}]`,
      );
    });
    return [...(typeof source.votes === 'string' ? [] : [channelAxis(channels)]), ...shapeOfChannel(first)];
  },

  column(source, run) {
    const channels = channelsOf(source).flatMap((id) => run.rulebook.channels.get(id) ?? []);
    const count = channels.reduce((sum, channel) => {
      const heads = countHeads(channel, run.evidence.tallies.get(channel.id) ?? []);
      return sum + heads * (ballotCells(channel.form)?.length ?? 1);
    }, 0);
    spendColumn(run.budget, { rows: run.part.entries.length, tuples: count });
    const frame = run.part.field.once(source, () => frameOf(source, channels, run));
    const data = new Float64Array(run.part.entries.length * frame.tuples.length);
    const bound = putVotes(data, frame, run.part);
    return new Column(frame.axes, frame.tuples, run.part.entries.length, new ScaledNumbers(data, 1, bound));
  },

  figures: () => [],

  sentence(source, names) {
    const all = channelsOf(source).map((id) => names.channel(id));
    return say(
      `${all.map(({ zh }) => `“${zh}”`).join('、')}的票数`,
      `The votes of ${all.map(({ en }) => `“${en}”`).join(', ')}`,
    );
  },

  trace(source, { column, row }, run) {
    const entry = run.part.entries[row] ?? 0;
    const losses = channelsOf(source).flatMap((channel) =>
      (run.evidence.lostVotes.get(channel)?.get(entry) ?? []).map((lost) => ({ channel, lost })),
    );
    const found = tuplesNamed(
      column,
      losses.map(({ channel, lost: { group, session, cell } }) => ({ channel, group, session, cell })),
    );
    const byTuple = new Map(losses.map(({ lost }, i) => [found[i], lost]));
    return plainTrace(column).map((line) => {
      const lost = byTuple.get(line.tuple);
      return lost === undefined || lost.opponent !== undefined
        ? line
        : traceLoss(line.tuple, lost, run.rulebook.rulebook.timeZone);
    });
  },
};
