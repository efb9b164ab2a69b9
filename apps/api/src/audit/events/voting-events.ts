export interface VotingEvents {
  'ballots.put-under-review': { number: number; channel: string; from: string; until: string; reason: object };
  'ballots.ruled-on': { number: number; ruling: string; reason: object };
}

export const votingEvents: Readonly<Record<keyof VotingEvents, string>> = {
  'ballots.put-under-review': 'The ballots of a stretch of time were put under review, for a public reason.',
  'ballots.ruled-on': 'Ballots under review were struck off by a second person, or go on being counted.',
};
