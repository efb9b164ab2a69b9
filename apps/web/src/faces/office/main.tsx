import '../../ui/styles/index.css';
import './antd/antd.css';
import './styles/index.css';
import { i18n } from '@lingui/core';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '../../api/query-client';
import { languageOfPath, tagOf } from '../../ui/language';
import { App } from './app';

// Shown in both languages, since neither has arrived.
const INCOMPLETE = '页面没有取全，请刷新。This page did not arrive in full: please reload.';

const words = {
  zh: () => import('./locales/zh-CN.po'),
  en: () => import('./locales/en.po'),
};
const ofAntd = {
  zh: () => import('antd/es/locale/zh_CN'),
  en: () => import('antd/es/locale/en_GB'),
};

async function start(root: HTMLElement): Promise<void> {
  const language = languageOfPath(location.pathname);
  document.documentElement.lang = tagOf(language);
  try {
    const [{ messages }, { default: antdWords }] = await Promise.all([words[language](), ofAntd[language]()]);
    i18n.loadAndActivate({ locale: tagOf(language), messages });
    const onLive = () => root.setAttribute('data-live', '');
    createRoot(root).render(
      <App i18n={i18n} client={makeQueryClient()} language={language} antdWords={antdWords} onLive={onLive} />,
    );
  } catch {
    root.textContent = INCOMPLETE;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('office.html has no #root');
void start(root);
