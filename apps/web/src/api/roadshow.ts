import { roadshowAddress } from './addresses';
import { useAnswer } from './asking';

export const useRoadshow = (slug: string) => useAnswer(roadshowAddress(slug));
