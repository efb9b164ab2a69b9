import type { Words } from './types';

/** The page of a submitter: its Chinese name is its address. */
export const submitterPage = (slug: string, { zh }: Words): string => `/${slug}/submitters/${encodeURIComponent(zh)}`;
