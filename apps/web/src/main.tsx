import './ui/styles/index.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client';
import { App } from './app/app';
import { catalogueOf, speak } from './app/catalogues';
import { languageOfPath } from './ui/language';

// Shown in both languages, since neither has arrived.
const INCOMPLETE = '页面没有取全，请刷新。This page did not arrive in full: please reload.';

async function start(root: HTMLElement): Promise<void> {
  const language = languageOfPath(location.pathname);
  try {
    speak(language, await queryClient.fetchQuery(catalogueOf(language)));
  } catch {
    root.textContent = INCOMPLETE;
    return;
  }
  // as a transition it is drawn piece by piece, and a finger does not wait for all of it
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
