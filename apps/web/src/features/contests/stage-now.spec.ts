import type { Contest, Stage } from '../../api/types';
import { isOverdue, listedAt, stageNow } from './stage-now';

const stage = (key: string, state: Stage['state'], changes: Partial<Stage> = {}): Stage => ({
  key,
  kind: key === 'vote' ? 'ballots' : 'marks',
  title: { zh: key },
  opensAt: null,
  closesAt: null,
  announced: { opensAt: null, closesAt: null },
  openedAt: state === 'planned' ? null : '2031-05-01T00:00:00Z',
  closedAt: null,
  state,
  opens: null,
  changes: [],
  note: null,
  ...changes,
});
const contest = (...stages: Stage[]) => ({ stages, publishedAt: null, isImported: false, rounds: [] });

const round = (id: string, publishedAt: string | null): Contest['rounds'][number] => ({
  id,
  title: { zh: id },
  published: null,
  notice: { version: 1, openedAt: '2031-05-02T00:00:00Z', endsAt: null, publishedAt },
  lists: [],
});

describe('where a contest stands', () => {
  it('is the vote while it is open, whatever else goes on', () => {
    const { stage: shown, vote } = stageNow(contest(stage('review', 'open'), stage('vote', 'open')));
    expect([shown?.key, vote?.key]).toEqual(['vote', 'vote']);
  });

  it('is the review after the vote, which is still told of', () => {
    const { stage: shown, vote } = stageNow(contest(stage('vote', 'closed'), stage('review', 'open')));
    expect([shown?.key, vote?.key]).toEqual(['review', 'vote']);
  });

  it('is what comes next, and no vote that has not begun or was called off', () => {
    const { stage: shown, vote } = stageNow(contest(stage('screening', 'closed'), stage('vote', 'planned')));
    expect([shown?.key, vote]).toEqual(['vote', undefined]);
    expect(stageNow(contest(stage('vote', 'closed', { openedAt: null }))).vote).toBeUndefined();
  });

  it('tells of no vote when the result is there, nor where it took place elsewhere', () => {
    const closed = contest(stage('vote', 'closed'));
    expect(stageNow(closed).vote?.key).toBe('vote');
    expect(stageNow({ ...closed, publishedAt: '2031-06-01T00:00:00Z' }).vote).toBeUndefined();
    expect(stageNow({ ...closed, isImported: true }).vote).toBeUndefined();
  });

  it('is the notice as soon as lists are proposed, unless a vote goes on', () => {
    const inNotice = stage('notice', 'open', { kind: 'notice', opens: { round: 'final' } });
    const rounds = [round('screening', '2031-05-02T00:00:00Z'), round('final', null)];
    const now = stageNow({ ...contest(stage('review', 'open'), inNotice), rounds });
    expect([now.stage?.key, now.proposed?.id]).toEqual(['notice', 'final']);
    expect(stageNow({ ...contest(stage('vote', 'open'), inNotice), rounds }).stage?.key).toBe('vote');
    expect(stageNow({ ...contest(inNotice), rounds: rounds.slice(0, 1) }).proposed).toBeUndefined();
    expect(stageNow({ ...contest(inNotice), rounds, publishedAt: '2031-06-01T00:00:00Z' }).proposed).toBeUndefined();
  });
});

describe('the lists of a round', () => {
  const screening = stage('screening', 'closed', { opens: { panel: 'experts', round: 'screening' } });
  const review = stage('review', 'closed', { opens: { panel: 'experts', round: 'final' } });
  const inNotice = stage('notice', 'open', { kind: 'notice', opens: { round: 'final' } });
  const rounds = [round('screening', '2031-05-02T00:00:00Z'), round('final', null)];

  it('stand at the last stage of the round, once there are such lists', () => {
    const stages = [screening, review, inNotice];
    expect(stages.map((each) => listedAt(each, { stages, rounds })?.id)).toEqual(['screening', undefined, 'final']);
    const early = [{ ...round('screening', null), notice: null }, ...rounds.slice(1)];
    expect(listedAt(screening, { stages, rounds: early })).toBeUndefined();
  });
});

describe('a stage that has not opened', () => {
  const opensAt = '2031-05-02T00:00:00Z';
  const at = (seconds: number): number => Date.parse(opensAt) + seconds * 1_000;

  it.each([
    ['before its time', stage('vote', 'planned', { opensAt }), at(-1), false],
    ['just now, when the page may be older than its opening', stage('vote', 'planned', { opensAt }), at(119), false],
    ['long after its time', stage('vote', 'planned', { opensAt }), at(121), true],
    ['without a time', stage('vote', 'planned'), at(121), false],
    ['although it is open', stage('vote', 'open', { opensAt }), at(121), false],
    ['where the time is not known', stage('vote', 'planned', { opensAt }), 0, false],
  ])('is looked at %s', (_, shown, now, expected) => {
    expect(isOverdue(shown, now)).toBe(expected);
  });
});
