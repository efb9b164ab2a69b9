import type { Contest } from '../../../api/types';
import { roundAtWork } from './round-at-work';

const round = (id: string, isPublished = false) => ({ id, published: isPublished ? {} : null });
const stage = (state: string, of?: string) => ({ state, opens: of === undefined ? null : { round: of } });

const found = (rounds: object[], stages: object[]) =>
  roundAtWork({ rounds, stages } as unknown as Pick<Contest, 'rounds' | 'stages'>)?.id;

it.each([
  ['the last that has begun', [stage('closed', 'first'), stage('open', 'final'), stage('planned', 'final')], 'final'],
  ['the first while nothing has begun', [stage('open'), stage('planned', 'first')], 'first'],
] as const)('the round at work is %s', (_, stages, id) => {
  expect(found([round('first'), round('final')], [...stages])).toBe(id);
});

it('is the last one when all are published', () => {
  expect(found([round('first', true), round('final', true)], [])).toBe('final');
});
