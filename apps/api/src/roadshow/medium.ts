/** In what form something was reported. */
export const media = ['video', 'article', 'audio'] as const;
export type Medium = (typeof media)[number];
