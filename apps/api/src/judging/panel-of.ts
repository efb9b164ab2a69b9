import type { Contest } from '../contests/contests.service.js';

/** What a route names: a contest, and a panel of its rulebook. */
export interface PanelOf {
  readonly contest: Contest;
  readonly panel: string;
}

/** The panel of the judge who asks. */
export interface OwnPanel extends PanelOf {
  readonly accountId: string;
}

export interface MemberOf extends PanelOf {
  readonly member: string;
}
