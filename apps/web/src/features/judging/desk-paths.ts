import type { DeskPlace } from '../../api/desk';

/** Below the base of the desk. */
export const pathsOf = ({ slug, panel }: DeskPlace) => {
  const list = `/${slug}/${panel}`;
  return {
    list,
    entry: (number: number): string => `${list}/entries/${number}`,
    /** All sheets, or one of them, before they are submitted. */
    review: (number?: number): string => (number === undefined ? `${list}/review` : `${list}/review/${number}`),
  };
};
