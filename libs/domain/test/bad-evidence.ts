/** What is changed, where in the big evidence, to what (undefined removes it), and the one refusal that follows. */
export type BadEvidence = readonly [mistake: string, path: string, value: unknown, refusal: string];

const at = '2023-05-09T02:12:40.000Z';
const decided = { reason: '裁定', at };
/** The place behind the last decision: one more may stand there. */
const next = 'decisions[7]';

const heads: readonly BadEvidence[] = [
  ['no version', 'evidence', undefined, 'evidence bad-evidence'],
  ['another version', 'evidence', 2, 'evidence bad-evidence'],
  ['no rulebook', 'rulebook', undefined, 'rulebook bad-evidence'],
  ['the hash of another rulebook', 'rulebook', '0'.repeat(64), 'rulebook other-rulebook'],
  ['no hash', 'rulebook', 7, 'rulebook other-rulebook'],
  ['an unknown property', 'outcome', {}, 'outcome bad-evidence'],
  ['a round to end with that is not there', 'upTo', 'semifinal', 'upTo unknown-round'],
  ['a round to end with that is null', 'upTo', null, 'upTo unknown-round'],
  ['tallies that are no list', 'tallies', {}, 'tallies bad-evidence'],
  ['facts that are null', 'facts', null, 'facts bad-evidence'],
  ['a sheet that is a list', 'sheets[0]', [], 'sheets[0] bad-evidence'],
  ['a tally that is null', 'tallies[0]', null, 'tallies[0] bad-evidence'],
];

const entries: readonly BadEvidence[] = [
  ['an entry without a number', 'entries[6]', { category: 'film' }, 'entries[6].number bad-evidence'],
  ['number 0', 'entries[6]', { number: 0 }, 'entries[6].number bad-evidence'],
  ['half a number', 'entries[6]', { number: 1.5 }, 'entries[6].number bad-evidence'],
  ['a number as a text', 'entries[6]', { number: '7' }, 'entries[6].number bad-evidence'],
  ['a number beyond doubles', 'entries[6]', { number: 2 ** 53 }, 'entries[6].number bad-evidence'],
  ['a number twice', 'entries[6]', { number: 6 }, 'entries[6].number twice'],
  ['an attribute that is not declared', 'entries[0].age', 'x', 'entries[0].age bad-evidence'],
  ['a category that is not declared', 'entries[0].category', 'play', 'entries[0].category unknown-key'],
  ['an open value that is no id', 'entries[0].district', '东区', 'entries[0].district bad-evidence'],
  ['a value that is null', 'entries[0].district', null, 'entries[0].district bad-evidence'],
];

const tallies: readonly BadEvidence[] = [
  ['an unknown channel', 'tallies[0].channel', 'post', 'tallies[0].channel unknown-channel'],
  ['no votes', 'tallies[2].votes', undefined, 'tallies[2].votes bad-evidence'],
  ['votes that are no list', 'tallies[2].votes', {}, 'tallies[2].votes bad-evidence'],
  ['an unknown property of a tally', 'tallies[2].ballots', 9, 'tallies[2].ballots bad-evidence'],
  ['no hall', 'tallies[1].group', undefined, 'tallies[1].group bad-evidence'],
  ['a hall that is not declared', 'tallies[1].group', 'west', 'tallies[1].group unknown-key'],
  ['a hall where there are none', 'tallies[3].group', 'north', 'tallies[3].group bad-evidence'],
  ['an open session that is no id', 'tallies[4].session', 'Monday', 'tallies[4].session bad-evidence'],
  ['a tally twice', 'tallies[8]', { channel: 'starred', votes: [] }, 'tallies[8] twice'],
  ['votes for an entry that is not there', 'tallies[3].votes[3]', [99, 1, 1], 'tallies[3].votes[3][0] unknown-entry'],
  ['votes of too few numbers', 'tallies[3].votes[3]', [1, 1], 'tallies[3].votes[3] bad-evidence'],
  ['votes of too many numbers', 'tallies[1].votes[3]', [3, 1, 1], 'tallies[1].votes[3] bad-evidence'],
  ['votes that are an object', 'tallies[1].votes[3]', { 3: 1 }, 'tallies[1].votes[3] bad-evidence'],
  ['half a vote', 'tallies[1].votes[3]', [3, 0.5], 'tallies[1].votes[3][1] bad-evidence'],
  ['less than no votes', 'tallies[1].votes[3]', [3, -1], 'tallies[1].votes[3][1] bad-evidence'],
  ['votes beyond doubles', 'tallies[1].votes[3]', [3, 1e16], 'tallies[1].votes[3][1] bad-evidence'],
  ['no count in a cell', 'tallies[3].votes[3]', [4, 1, null], 'tallies[3].votes[3][2] bad-evidence'],
  ['a place that the ballot has not', 'tallies[4].votes[3]', [1, 4, 1], 'tallies[4].votes[3][1] unknown-key'],
  ['a place as a text', 'tallies[4].votes[3]', [1, '2', 1], 'tallies[4].votes[3][1] unknown-key'],
  ['a grade that the ballot has not', 'tallies[7].votes[4]', [5, 'best', 1], 'tallies[7].votes[4][1] unknown-key'],
  ['votes twice', 'tallies[1].votes[3]', [4, 1], 'tallies[1].votes[3] twice'],
  ['votes of one cell twice', 'tallies[4].votes[3]', [1, 1, 9], 'tallies[4].votes[3] twice'],
  ['votes where none could be cast', 'tallies[1].votes[3]', [1, 5], 'tallies[1].votes[3] twice'],
  ['a cell where none could be filled', 'tallies[7].votes[4]', [4, 'good', 1], 'tallies[7].votes[4] twice'],
  ['no votes could be cast, after some were', 'tallies[7].votes[4]', [1, null], 'tallies[7].votes[4] twice'],
  ['pairs that are no list', 'tallies[5].pairs', 5, 'tallies[5].pairs bad-evidence'],
  ['a pair of two numbers', 'tallies[5].pairs[4]', [1, 3], 'tallies[5].pairs[4] bad-evidence'],
  ['a pair of one entry', 'tallies[5].pairs[4]', [1, 1, 3], 'tallies[5].pairs[4] bad-evidence'],
  ['a pair with an entry that is not there', 'tallies[5].pairs[4]', [1, 99, 3], 'tallies[5].pairs[4][1] unknown-entry'],
  ['half a pair', 'tallies[5].pairs[4]', [1, 3, 0.5], 'tallies[5].pairs[4][2] bad-evidence'],
  ['a pair twice', 'tallies[5].pairs[4]', [1, 2, 1], 'tallies[5].pairs[4] twice'],
];

const sheets: readonly BadEvidence[] = [
  ['an unknown panel', 'sheets[3].panel', 'public', 'sheets[3].panel unknown-panel'],
  ['no judge', 'sheets[3].judge', undefined, 'sheets[3].judge bad-evidence'],
  ['a judge with a name', 'sheets[3].judge', '王老师', 'sheets[3].judge bad-evidence'],
  ['no item', 'sheets[5].item', undefined, 'sheets[5].item bad-evidence'],
  ['an item that is not declared', 'sheets[5].item', 'twist', 'sheets[5].item unknown-key'],
  ['an item where there are none', 'sheets[3].item', 'front', 'sheets[3].item bad-evidence'],
  ['a sheet twice', 'sheets[8]', { panel: 'rankings', judge: 'R1', marks: [] }, 'sheets[8] twice'],
  ['marks that are no list', 'sheets[3].marks', {}, 'sheets[3].marks bad-evidence'],
  ['too few marks', 'sheets[0].marks[0]', [1, 5], 'sheets[0].marks[0] bad-evidence'],
  ['too many marks', 'sheets[3].marks[0]', [1, 1, 1], 'sheets[3].marks[0] bad-evidence'],
  ['marks of an entry that is not there', 'sheets[3].marks[6]', [7, 1], 'sheets[3].marks[6][0] unknown-entry'],
  ['an entry twice on a sheet', 'sheets[3].marks[6]', [6, 5], 'sheets[3].marks[6] twice'],
  ['a mark above the scale', 'sheets[3].marks[0]', [1, 7], 'sheets[3].marks[0][1] off-scale'],
  ['a mark below the scale', 'sheets[3].marks[0]', [1, 0], 'sheets[3].marks[0][1] off-scale'],
  ['a mark between two steps', 'sheets[0].marks[0]', [1, 5.25, 5], 'sheets[0].marks[0][1] off-scale'],
  ['a mark a hair off', 'sheets[0].marks[0]', [1, 5, 5.0000000001], 'sheets[0].marks[0][2] off-scale'],
  ['a mark as a text', 'sheets[0].marks[0]', [1, '5', 5], 'sheets[0].marks[0][1] off-scale'],
  ['a mark that is no number', 'sheets[0].marks[0]', [1, 5, true], 'sheets[0].marks[0][2] off-scale'],
];

const facts: readonly BadEvidence[] = [
  ['an unknown set', 'facts[0].set', 'weather', 'facts[0].set unknown-facts'],
  ['no value', 'facts[0].value', undefined, 'facts[0].value bad-evidence'],
  ['a fact of an entry that is not there', 'facts[0].entry', 99, 'facts[0].entry unknown-entry'],
  ['a number of 16 digits', 'facts[0].value', 0.1234567890123456, 'facts[0].value bad-evidence'],
  ['a number as a text', 'facts[0].value', '0.5', 'facts[0].value bad-evidence'],
  ['passed as a number', 'facts[4].value', 1, 'facts[4].value bad-evidence'],
  ['place 0', 'facts[10].value', 0, 'facts[10].value bad-evidence'],
  ['half a place', 'facts[10].value', 1.5, 'facts[10].value bad-evidence'],
  ['a fact twice', 'facts[18]', { set: 'self', entry: 1, value: 9 }, 'facts[18] twice'],
  ['no item of a fact', 'facts[16].item', undefined, 'facts[16].item bad-evidence'],
  ['an empty reason', 'facts[0].reason', '', 'facts[0].reason bad-evidence'],
  ['a reason in English alone', 'facts[0].reason', { en: 'self' }, 'facts[0].reason bad-evidence'],
];

const decisions: readonly BadEvidence[] = [
  ['an unknown kind', next, { kind: 'pardoned', entry: 1, ...decided }, `${next}.kind bad-evidence`],
  ['no kind', next, { ...decided }, `${next}.kind bad-evidence`],
  ['a kind that every object has', next, { kind: 'constructor', ...decided }, `${next}.kind bad-evidence`],
  ['no reason', `decisions[0].reason`, undefined, 'decisions[0].reason bad-evidence'],
  ['a reason that is a number', 'decisions[0].reason', 7, 'decisions[0].reason bad-evidence'],
  ['no time', 'decisions[0].at', '2023-05-09', 'decisions[0].at bad-evidence'],
  ['a time without milliseconds', 'decisions[0].at', '2023-05-09T02:12:40Z', 'decisions[0].at bad-evidence'],
  ['a time of another zone', 'decisions[0].at', '2023-05-09T02:12:40.000+08:00', 'decisions[0].at bad-evidence'],
  ['the 31st of June', 'decisions[0].at', '2023-06-31T02:12:40.000Z', 'decisions[0].at bad-evidence'],
  ['an entry that is not there', 'decisions[0].entry', 99, 'decisions[0].entry unknown-entry'],
  ['a round that is not there', 'decisions[0].round', 'semifinal', 'decisions[0].round unknown-round'],
  ['an unknown property of a decision', 'decisions[0].by', 'x', 'decisions[0].by bad-evidence'],
  ['votes struck off an unknown channel', 'decisions[2].channel', 'post', 'decisions[2].channel unknown-channel'],
  ['half a vote struck off', 'decisions[2].count', 0.5, 'decisions[2].count bad-evidence'],
  ['votes struck off no hall', 'decisions[2].group', undefined, 'decisions[2].group bad-evidence'],
  ['votes struck off a cell where there are none', 'decisions[2].cell', 1, 'decisions[2].cell unknown-key'],
  ['more votes struck off than were cast', 'decisions[2].count', 101, 'decisions[2].count too-many'],
  ['votes annulled in an unknown channel', 'decisions[3].channel', 'post', 'decisions[3].channel unknown-channel'],
  [
    'a suspension that ends before it begins',
    'decisions[4].to',
    '2023-05-08T00:00:00.000Z',
    'decisions[4].to bad-evidence',
  ],
  ['a suspension from no time', 'decisions[4].from', 'noon', 'decisions[4].from bad-evidence'],
  ['an order of none', 'decisions[5].order', [], 'decisions[5].order bad-evidence'],
  ['an order that is no list', 'decisions[5].order', 1, 'decisions[5].order bad-evidence'],
  ['an order with an entry that is not there', 'decisions[5].order[2]', 99, 'decisions[5].order[2] unknown-entry'],
  ['an order with an entry twice', 'decisions[5].order[2]', 1, 'decisions[5].order[2] twice'],
  ['a decision twice', next, { kind: 'lot', round: 'main', order: [3, 4], reason: '抽签', at }, `${next} twice`],
];

export const badEvidence = [...heads, ...entries, ...tallies, ...sheets, ...facts, ...decisions];
