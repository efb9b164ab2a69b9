export interface ContestsEvents {
  'contest.created': {
    slug: string;
    timeZone: string;
    isSimulated: boolean;
    isImported: boolean;
    stages: readonly { key: string; kind: string; opens: object | null }[];
    rulebook: { version: number; hash: string } | null;
    example: string | null;
    copyOf: string | null;
  };
  'stage.changed': {
    stage: string;
    from: string;
    to: string;
    opensAt: string | null;
    closesAt: string | null;
    reason: object;
  };
  'rulebook.sealed': { version: number; hash: string; reason: object | null };
}

export const contestsEvents: Readonly<Record<keyof ContestsEvents, string>> = {
  'contest.created': 'A contest was created with its stages; a rulebook that came with it was sealed.',
  'stage.changed': 'Organisers put a stage off, opened, extended or closed it by hand, for a public reason.',
  'rulebook.sealed': 'A version of the rulebook was checked and sealed.',
};
