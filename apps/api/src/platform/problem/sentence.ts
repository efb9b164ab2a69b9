/** A sentence that the api writes: always in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export const say = (zh: string, en: string): Sentence => ({ zh, en });
