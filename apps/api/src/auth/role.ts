export const roles = ['administrator', 'organiser', 'judge', 'body', 'auditor'] as const;
export type Role = (typeof roles)[number];
