import { roadshowAddress } from './addresses';
import { useAnswer } from './asking';

export const useRoadshow = (slug: string, after?: number) => useAnswer(roadshowAddress(slug, after));
