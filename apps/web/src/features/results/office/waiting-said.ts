import type { DraftedRound } from '../../../api/decision-acts';

type Fault = DraftedRound['waiting'][number];

/** What waits for a decision, each said once: lists that wait for such a decision are left out, and ties said already. */
export function waitingSaid(waiting: readonly Fault[], said: readonly string[] = []): Fault[] {
  const isFirst = waiting.some(({ code }) => code !== 'waits-for');
  return waiting.filter(({ code, path }) => (code === 'waits-for' ? !isFirst : !said.includes(path)));
}
