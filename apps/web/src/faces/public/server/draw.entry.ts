import { readFileSync } from 'node:fs';
import { contestAddress, roundResultsAddress } from '../../../api/addresses';
import { type Answers, knownIn } from '../../../api/answers';
import type { Language } from '../../../ui/language';
import { splitWith } from '../../../ui/split-title';
import { codeShown, findPage } from '../list/find-page';
import { headOf } from './head';
import { documentOf, type Shell } from './document';
import { placeIn } from '../list/shown-place';
import { drawPage, speak } from './draw';
import { drawPicture } from './picture/draw-picture';
import { rasterise } from './picture/rasterise';
import { indexed, type Question, wantedFor } from './pages';

export { indexed, wantedFor };

const shell = JSON.parse(readFileSync(new URL('shell.json', import.meta.url), 'utf8')) as Shell;

/** What is longer stays out of the page: the browser asks for it by itself. */
const LONGEST_ANSWER = 256 * 1024;

/** The answers are all that `wantedFor` has named for this address. */
export interface DrawRequest extends Question {
  /** The address of the site, without a slash at its end. */
  readonly publicUrl: string;
  /** Leaves the drawing to the browser: head, scripts and answers alone, at next to no cost. */
  readonly isShell?: boolean;
}

export interface DrawnDocument {
  readonly status: number;
  readonly document: string;
}

/** The whole document of a page. */
export function draw({ path, search, answers, publicUrl, isShell = false }: DrawRequest): DrawnDocument {
  const found = findPage(path, search);
  if (found.kind === 'moved') throw new Error(`${path} is drawn at ${found.to}`);
  const fitting = Object.fromEntries(Object.entries(answers).filter(([, { body }]) => body.length <= LONGEST_ANSWER));
  const head = headOf(found, answers);
  const drawn = isShell ? null : drawPage({ path, search, found, answers: fitting, publicUrl });
  const name = codeShown(found, knownIn(fitting));
  return { status: head.status, document: documentOf(shell, { head, name, answers: fitting, drawn, publicUrl }) };
}

/** The place of an entry in a version of a round's results. */
export interface PictureRequest {
  readonly slug: string;
  readonly round: string;
  readonly version: number;
  readonly number: number;
  readonly language: Language;
  /** Those of the contest and of these results. */
  readonly answers: Answers;
  readonly publicUrl: string;
}

/** The picture of a place as PNG; null where the results show no place of that number. */
export function picture({
  slug,
  round,
  version,
  number,
  language,
  answers,
  publicUrl,
}: PictureRequest): Uint8Array | null {
  const known = knownIn(answers);
  const contest = known(contestAddress(slug));
  const results = known(roundResultsAddress(slug, round, version));
  const shown = contest === undefined || results === undefined ? undefined : placeIn({ contest, results }, number);
  if (shown === undefined) return null;
  const texts = Object.values(answers).map(({ body }) => body);
  const { host } = new URL(publicUrl);
  return rasterise(drawPicture(shown, { i18n: speak(language), language, split: splitWith(texts.join('\n')), host }));
}
