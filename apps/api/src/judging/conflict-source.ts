/** Who said that there is a conflict of interest: the judge, the office, or the same name. */
export const conflictSources = ['declared', 'found', 'same-submitter'] as const;
export type ConflictSource = (typeof conflictSources)[number];
