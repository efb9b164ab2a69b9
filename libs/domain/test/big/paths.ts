import type { JsonObject } from '../json.js';
import { bigRulebook } from './rulebook.js';

const indexIn = (items: unknown, id: string): number => {
  const index = (items as JsonObject[]).findIndex((item) => item.id === id);
  if (index < 0) throw new Error(`no ${id}`);
  return index;
};

const rounds = bigRulebook.rounds as JsonObject[];
const mainRound = rounds[0] ?? {};

/** Where things stand in the big rulebook. */
export const channelAt = (id: string): string => `channels[${indexIn(bigRulebook.channels, id)}]`;
export const panelAt = (id: string): string => `panels[${indexIn(bigRulebook.panels, id)}]`;
export const factsAt = (id: string): string => `facts[${indexIn(bigRulebook.facts, id)}]`;
export const figureAt = (id: string): string => `rounds[0].figures[${indexIn(mainRound.figures, id)}]`;
export const listAt = (id: string): string => `rounds[0].lists[${indexIn(mainRound.lists, id)}]`;

/** The place behind the last figure of the main round: one more may stand there. */
export const anotherFigure = `rounds[0].figures[${(mainRound.figures as JsonObject[]).length}]`;
