export const stageKinds = ['call', 'marks', 'roadshow', 'ballots', 'announcement'] as const;
export type StageKind = (typeof stageKinds)[number];

export const stageStates = ['planned', 'open', 'closed'] as const;
export type StageState = (typeof stageStates)[number];
