export interface ContestsEvents {
  'contest.created': {
    slug: string;
    timeZone: string;
    isSimulated: boolean;
    isImported: boolean;
    stages: readonly { key: string; kind: string; state: string }[];
  };
  'stage.changed': { stage: string; from: string; to: string };
  'rulebook.sealed': { version: number; hash: string; reason: object | null };
}

export const contestsEvents: Readonly<Record<keyof ContestsEvents, string>> = {
  'contest.created': 'A contest was created with its stages.',
  'stage.changed': 'A stage went from one state to another.',
  'rulebook.sealed': 'A version of the rulebook was checked and sealed.',
};
