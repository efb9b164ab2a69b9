export const roles = ['administrator', 'organiser', 'judge', 'submitter', 'auditor'] as const;
export type Role = (typeof roles)[number];
