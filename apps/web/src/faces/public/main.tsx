import '../../ui/styles/index.css';
import './styles/print.css';
import { i18n } from '@lingui/core';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Answers } from '../../api/answers';
import { knownTo, seed } from '../../api/seed';
import { makeQueryClient } from '../../api/query-client';
import { languageOfPath, tagOf } from '../../ui/language';
import { splitTitle, type SplitTitle } from '../../ui/split-title';
import { App } from './app';
import { pageCode, takeCodeFrom, wordsOf } from './code/code';
import { lazyCode } from './code/lazy-code';
import { codeShown, findPage } from './list/find-page';

// Shown in both languages, since neither has arrived.
const INCOMPLETE = '页面没有取全，请刷新。This page did not arrive in full: please reload.';

/** What came with the page, as data: the answers of the api by address, and where its titles break. */
function brought(name: string): HTMLScriptElement[] {
  return [...document.querySelectorAll<HTMLScriptElement>(`script[data-${name}]`)];
}

function answersBrought(): Answers {
  return Object.fromEntries(
    brought('answer').map(({ dataset, text }) => [
      dataset['answer'] ?? '',
      { status: Number(dataset['status'] ?? 200), body: text },
    ]),
  );
}

/** Titles break where the server has broken them; others, which come later, between the words that the browser finds. */
function splitAsDrawn(): SplitTitle {
  const titles = brought('titles').flatMap(({ text }) => JSON.parse(text) as string[][]);
  const known = new Map(titles.map((pieces) => [pieces.join(''), pieces]));
  return (text) => known.get(text) ?? splitTitle(text);
}

async function start(root: HTMLElement): Promise<void> {
  const client = makeQueryClient();
  takeCodeFrom(client, lazyCode);
  seed(client, answersBrought());
  const language = languageOfPath(location.pathname);
  const isDrawn = root.dataset['drawn'] !== undefined;
  const found = findPage(location.pathname, location.search);
  const name = found.kind === 'page' ? codeShown(found, knownTo(client)) : null;
  try {
    const words = client.fetchQuery(wordsOf(language));
    const code = name === null ? null : client.fetchQuery(pageCode(name));
    // a page that is not drawn yet says by itself that its code did not come
    await (isDrawn ? code : code?.catch(() => null));
    const messages = await words;
    i18n.loadAndActivate({ locale: tagOf(language), messages });
  } catch {
    // what the server has drawn stays readable without them
    if (!isDrawn) root.textContent = INCOMPLETE;
    return;
  }
  // from here on the page itself answers what the reader does; tests wait for it
  const onLive = () => root.setAttribute('data-live', '');
  const app = (
    <App
      i18n={i18n}
      client={client}
      site={root.dataset['site'] ?? location.origin}
      splitTitle={splitAsDrawn()}
      onLive={onLive}
    />
  );
  // as a transition it is drawn piece by piece, and a finger does not wait for all of it
  startTransition(() => {
    if (isDrawn) hydrateRoot(root, app);
    else createRoot(root).render(app);
  });
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
