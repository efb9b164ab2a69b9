import type { Stage } from '../../api/types';
import { stageNow } from './stage-now';

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
const contest = (...stages: Stage[]) => ({ stages, publishedAt: null, isImported: false });

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
});
