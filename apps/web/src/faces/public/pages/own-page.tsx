import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Failure } from '../../../ui/failure';
import { State } from '../../../ui/state';
import { useBrowser } from '../../../ui/use-browser';
import { Waiting } from '../../../ui/waiting';
import type { Page, PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { useReload } from '../code/use-reload';
import { messages as english } from '../locales/own/en.po';
import { messages as chinese } from '../locales/own/zh-CN.po';
import type { OwnPageName } from './own/own-code';

const WORDS = { zh: chinese, en: english };

/** Which of them an address means. */
function nameOf({ name, number, path }: PageProps['place']): OwnPageName {
  if (name === '') return 'submissions';
  if (number !== '') return 'submissionReceipt';
  return path.endsWith('/form') ? 'submissionForm' : 'submission';
}

/**
 * A page of a submitter's own. The server, which does not know who reads, draws its frame and what it needs; what stands in
 * it comes in the browser.
 */
export function OwnPage({ place }: PageProps) {
  const isHere = useBrowser();
  return isHere ? (
    <Arriving name={nameOf(place)} place={place} />
  ) : (
    <OwnWords words={WORDS}>
      <Before />
    </OwnWords>
  );
}

// what has come once is here for the pages that follow
let arrived: Readonly<Record<OwnPageName, Page>> | null = null;

function Arriving({ name, place }: PageProps & { readonly name: OwnPageName }) {
  const [code, setCode] = useState(arrived);
  const [error, setError] = useState<unknown>(null);
  const reload = useReload(error !== null);
  useEffect(() => {
    import('./own/own-code').then(({ ownCode }) => {
      arrived = ownCode;
      setCode(ownCode);
    }, setError);
  }, []);
  if (error !== null) return <Failure error={error} onRetry={reload} level={1} />;
  if (code === null) return <Waiting title="" isPage />;
  const Own = code[name];
  return <Own place={place} />;
}

function Before() {
  const { i18n } = useLingui();
  return (
    <>
      <div className="without-script">
        <State sign="lock" level={1} title={i18n._({ id: 'own.needs-script', message: '这一页要用脚本' })}>
          <p>
            {i18n._({
              id: 'own.needs-script-why',
              message: '申报要登录，边填边存，都用脚本：请允许本站的脚本，或换一个浏览器。已经存下的内容都在服务器上。',
            })}
          </p>
        </State>
      </div>
      <div className="needs-script">
        <Waiting title="" isPage />
      </div>
    </>
  );
}
