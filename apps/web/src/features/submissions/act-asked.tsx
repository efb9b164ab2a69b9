import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { Notice } from '../../ui/notice';
import { Part } from '../../ui/part';
import { useLanguage } from '../../ui/use-language';
import './acts.css';

interface ActAskedProps {
  readonly name: string;
  /** What the act means. */
  readonly means: string;
  readonly button: string;
  readonly question: string;
  readonly confirm: string;
  readonly failed: string;
  readonly act: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: () => void;
  };
}

/** An act that is asked about once more before it is done. */
export function ActAsked({ name, means, button, question, confirm, failed, act }: ActAskedProps) {
  const { i18n } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsked) asked.current?.focus();
  }, [isAsked]);
  return (
    <Part title={name}>
      <p className="soft">{means}</p>
      <Refused failed={failed} error={act.error} />
      {!isAsked && (
        <button className="own-link own-link--end" type="button" onClick={() => setAsked(true)}>
          {button}
        </button>
      )}
      {isAsked && (
        <div className="own-question" role="group" aria-labelledby="own-question">
          <p id="own-question" ref={asked} tabIndex={-1}>
            {question}
          </p>
          <div className="button-row">
            <button
              className="button button--plain own-danger"
              type="button"
              aria-disabled={act.isPending}
              onClick={() => !act.isPending && act.mutate()}
            >
              {confirm}
            </button>
            <button className="button button--plain" type="button" onClick={() => setAsked(false)}>
              {i18n._({ id: 'own.not', message: '不，留着' })}
            </button>
          </div>
        </div>
      )}
    </Part>
  );
}

/** Why an act was not done, read aloud. */
export function Refused({ failed, error }: { readonly failed: string; readonly error: unknown }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (error === null || error === undefined) return null;
  return (
    <Notice isNew tone="alert" title={failed}>
      <p>
        {error instanceof ApiProblem
          ? (error.detail?.[language] ?? '')
          : i18n._({ id: 'own.unreachable', message: '没有连上服务器，请稍后再试。' })}
      </p>
    </Notice>
  );
}
