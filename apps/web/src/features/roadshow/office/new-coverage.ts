import type { NewCoverage } from '../../../api/roadshow-acts';

/** As it is typed. */
export interface TypedCoverage {
  readonly stop: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly outlet: string;
  readonly publishedOn: string;
  readonly medium: string;
  readonly url: string;
}

/** What a piece can be. */
export const MEDIA = ['article', 'video', 'audio'] as const satisfies NewCoverage['medium'][];

export const EMPTY_COVERAGE: TypedCoverage = {
  stop: '',
  number: '',
  title: '',
  titleEn: '',
  outlet: '',
  publishedOn: '',
  medium: 'article',
  url: '',
};

export type CoverageFault = 'missing' | 'no-numbers' | 'no-link';
export type CoverageFaults = Partial<Record<keyof TypedCoverage, CoverageFault>>;

const numberOf = (typed: string): number => Number(typed.normalize('NFKC').trim());

/** What is wrong with what was typed; nothing when it can be sent. */
export function faultsOf(piece: TypedCoverage): CoverageFaults {
  const faults: CoverageFaults = {};
  for (const name of ['stop', 'number', 'title', 'publishedOn'] as const) {
    if (piece[name].trim() === '') faults[name] = 'missing';
  }
  if (faults.number === undefined && !/^[1-9]\d{0,4}$/.test(String(numberOf(piece.number))))
    faults.number = 'no-numbers';
  if (piece.url.trim() !== '' && !/^https?:\/\/\S+$/.test(piece.url.trim())) faults.url = 'no-link';
  return faults;
}

/** What is sent. */
export function coverageOf(piece: TypedCoverage): NewCoverage & { readonly stop: number } {
  const english = piece.titleEn.trim();
  return {
    stop: Number(piece.stop),
    number: numberOf(piece.number),
    title: { zh: piece.title.trim(), ...(english === '' ? {} : { en: english }) },
    outlet: piece.outlet.trim() === '' ? null : { zh: piece.outlet.trim() },
    publishedOn: piece.publishedOn,
    medium: MEDIA.find((medium) => medium === piece.medium) ?? 'article',
    url: piece.url.trim() === '' ? null : piece.url.trim(),
    isExample: false,
  };
}
