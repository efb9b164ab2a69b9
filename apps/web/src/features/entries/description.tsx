import type { Words } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { ChineseMark } from '../../ui/words';
import './entries.css';

/** The description; the api has rendered it from Markdown, without the author's own HTML and without images. */
export function Description({ html }: { readonly html: Words }) {
  const language = useLanguage();
  if (language === 'en' && html.en !== undefined) return <Prose html={html.en} />;
  if (language === 'zh') return <Prose html={html.zh} />;
  return (
    <>
      <p>
        <ChineseMark />
      </p>
      <Prose html={html.zh} lang="zh-CN" />
    </>
  );
}

function Prose({ html, lang }: { readonly html: string; readonly lang?: string }) {
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
