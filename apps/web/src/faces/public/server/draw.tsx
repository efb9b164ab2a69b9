import { setupI18n } from '@lingui/core';
import { renderToString } from 'react-dom/server';
import { type Answers, knownIn } from '../../../api/answers';
import { seed } from '../../../api/seed';
import { provideOpenedPlace } from '../../../features/results/opened-explanation';
import { OpenedPlace } from '../../../features/results/opened-place';
import { makeQueryClient } from '../../../api/query-client';
import { type Language, tagOf } from '../../../ui/language';
import { type SplitTitle, splitWith } from '../../../ui/split-title';
import { App } from '../app';
import { provide } from '../code/code';
import { codeShown, type Found } from '../list/find-page';
import { messages as chinese } from '../locales/zh-CN.po';
import { messages as english } from '../locales/en.po';
import { pageCodes } from './page-codes';

// what a browser loads when a place is opened is here from the beginning
provideOpenedPlace(OpenedPlace);

const WORDS = { zh: chinese, en: english };

type Shown = Extract<Found, { kind: 'page' }>;

interface DrawPage {
  readonly path: string;
  readonly search: string;
  readonly found: Shown;
  readonly answers: Answers;
  readonly publicUrl: string;
}

export interface Drawn {
  /** What stands inside `#root`. */
  readonly html: string;
  /** How its Chinese titles were split, so that the browser splits them alike. */
  readonly titles: readonly (readonly string[])[];
}

/** The page at an address as the browser would draw it, from answers that are here: nothing is asked, nothing is awaited. */
export function drawPage({ path, search, found, answers, publicUrl }: DrawPage): Drawn {
  const { split, titles } = rememberingSplit(answers);
  const i18n = speak(found.place.language);
  const html = renderToString(
    <App i18n={i18n} client={clientWith(found, answers)} site={publicUrl} splitTitle={split} at={{ path, search }} />,
  );
  return { html, titles: [...titles.values()] };
}

export function speak(language: Language) {
  const i18n = setupI18n();
  i18n.loadAndActivate({ locale: tagOf(language), messages: WORDS[language] });
  return i18n;
}

function clientWith(found: Shown, answers: Answers) {
  const client = makeQueryClient();
  const name = codeShown(found, knownIn(answers));
  if (name !== null) provide(client, name, pageCodes[name]);
  seed(client, answers);
  return client;
}

/** Every text of the answers is at hand when a title is split; what was split is kept. */
function rememberingSplit(answers: Answers): {
  readonly split: SplitTitle;
  readonly titles: Map<string, readonly string[]>;
} {
  const titles = new Map<string, readonly string[]>();
  const splitNew = splitWith(
    Object.values(answers)
      .map(({ body }) => body)
      .join('\n'),
  );
  const split: SplitTitle = (text) => {
    const pieces = titles.get(text) ?? splitNew(text);
    titles.set(text, pieces);
    return pieces;
  };
  return { split, titles };
}
