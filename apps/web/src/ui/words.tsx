import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { Phrases } from './phrases';
import { sayWords, type Words } from './say-words';
import { useLanguage } from './use-language';

/** For places that hold a text alone, such as the name of a region. */
export function useSay(): (words: Words) => string {
  const language = useLanguage();
  return (words) => sayWords(words, language);
}

interface SaidProps {
  readonly words: Words;
  /** Chinese breaks between words: for titles and names. */
  readonly byPhrase?: boolean;
}

/** Words in the language of the page; where English is missing, the Chinese, which says so. */
export function Said({ words, byPhrase = false }: SaidProps) {
  const language = useLanguage();
  if (language === 'en' && words.en !== undefined)
    return byPhrase ? <HyphenWords text={sayWords(words, 'en')} /> : <>{sayWords(words, 'en')}</>;
  const text = byPhrase ? <Phrases text={words.zh} /> : sayWords(words, 'zh');
  if (language === 'zh') return <>{text}</>;
  return (
    <>
      <span lang="zh-CN">{text}</span> <ChineseMark />
    </>
  );
}

/** A short word with a hyphen, such as `e-bikes`: a line does not break inside it. */
const HYPHEN_WORD = /(\b\w{1,5}-\w{1,7}\b)/;

function HyphenWords({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(HYPHEN_WORD).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={index} className="phrase">
            {piece}
          </span>
        ),
      )}
    </>
  );
}

/** Says that what stands here is Chinese for want of a translation. */
export function ChineseMark() {
  const { i18n } = useLingui();
  return (
    <span className="tag tag--chinese">
      <span lang="zh-CN" aria-hidden="true">
        中文
      </span>
      <span className="off-screen">{i18n._({ id: 'words.chinese-only', message: '仅有中文' })}</span>
    </span>
  );
}

interface SaidListProps {
  readonly list: readonly Words[];
  readonly byPhrase?: boolean;
  /** Where each name leads to. */
  readonly hrefOf?: (words: Words) => string;
}

/** Several names in a row: `、` between Chinese ones, a semicolon between English ones. */
export function SaidList({ list, byPhrase = true, hrefOf }: SaidListProps) {
  const language = useLanguage();
  return (
    <>
      {list.map((words, index) => (
        <span key={words.zh}>
          {index > 0 && (language === 'zh' ? '、' : '; ')}
          {index > 0 && language === 'zh' && <wbr />}
          {hrefOf === undefined ? (
            <Said words={words} byPhrase={byPhrase} />
          ) : (
            <Link href={hrefOf(words)}>
              <Said words={words} byPhrase={byPhrase} />
            </Link>
          )}
        </span>
      ))}
    </>
  );
}
