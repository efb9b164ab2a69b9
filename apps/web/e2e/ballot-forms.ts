import type { APIRequest } from '@playwright/test';
import { makeVote } from './votes';

const overCell = [{ method: 'sum', over: 'cell' }];
const words = (zh: string, en: string) => ({ zh, en });
export const FORMS = {
  rank: { channel: { form: { kind: 'rank', places: 3 } }, steps: overCell },
  points: { channel: { form: { kind: 'points', to: 5, sum: 7 } }, steps: overCell },
  grade: {
    channel: {
      form: {
        kind: 'grade',
        scale: [
          { id: 'good', title: words('好', 'Good') },
          { id: 'poor', title: words('差', 'Poor') },
        ],
      },
    },
    steps: overCell,
  },
  repeat: { channel: { form: { kind: 'choose', from: 1, to: 3, repeat: true } } },
  shared: { channel: { form: { kind: 'choose', from: 1, to: 3, shared: true } }, steps: overCell },
  per: {
    channel: { form: { kind: 'choose', from: 1, to: 3, per: { attribute: 'category', from: 0, to: 1 } } },
    attributes: {
      category: [
        { id: 'town', title: words('城区', 'Town') },
        { id: 'village', title: words('村社', 'Village') },
      ],
    },
    categoryOf: (number: number) => (number === 8 ? null : number % 2 === 0 ? 'town' : 'village'),
  },
} as const;
export type Form = keyof typeof FORMS;

/** A contest for each form, called by it behind `prefix`. */
export async function makeVotes(prefix: string, request: APIRequest, baseURL: string): Promise<void> {
  const context = await request.newContext({ baseURL });
  for (const [form, wanted] of Object.entries(FORMS)) await makeVote(context, prefix + form, wanted);
  await context.dispose();
}
