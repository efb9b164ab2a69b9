import { useLingui } from '@lingui/react';
import { type FormEvent, useEffect, useState } from 'react';
import { useAcceptTerms } from '../../api/desk';
import { Notice } from '../../ui/notice';
import { useClock } from '../../ui/clock';
import { offsetOf } from '../../ui/format/moments';
import { useLanguage } from '../../ui/use-language';
import { useSay } from '../../ui/words';
import { ConflictTicks } from './conflict-ticks';
import { usePanelDesk } from './desk-context';
import { useDeviceKeeps } from './device-keeps';
import { useMoment } from './moment';
import { Refusal } from './refusal';
import { useTermNames } from './term-names';
import './welcome.css';

/** Before the first mark: what a judge accepts, what will be published, and the conflicts that are known already. */
export function Welcome() {
  const { i18n } = useLingui();
  const { place, desk } = usePanelDesk();
  const accept = useAcceptTerms(place);
  const [conflicts, setConflicts] = useState<readonly number[]>([]);
  const [isTicked, setTicked] = useState(false);
  const [isAsked, setAsked] = useState(false);
  // what follows the letter begins at its own head, not where the letter was signed
  useEffect(() => () => scrollTo(0, 0), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(!isTicked);
    if (isTicked) accept.mutate({ version: desk.terms.version, conflicts: [...conflicts] });
    else document.getElementById('accepts')?.focus();
  };
  return (
    <form className="letter" noValidate onSubmit={send}>
      <Greeting />
      <TermList />
      <ConflictTicks chosen={conflicts} onChoose={setConflicts} />
      <Keeping />
      <section className="desk-act">
        <label className="desk-tick" htmlFor="accepts">
          <input
            id="accepts"
            type="checkbox"
            checked={isTicked}
            aria-invalid={isAsked ? true : undefined}
            aria-describedby={isAsked ? 'accepts-why' : undefined}
            onChange={({ target }) => setTicked(target.checked)}
          />
          <span>{i18n._({ id: 'welcome.accepts', message: '我同意以上各条。' })}</span>
        </label>
        {isAsked && (
          <p className="desk-fault" id="accepts-why" role="alert">
            {i18n._({ id: 'welcome.tick-first', message: '请先勾选同意，再看项目清单。' })}
          </p>
        )}
        <Refusal error={accept.error} failed={i18n._({ id: 'welcome.failed', message: '没有接受成功' })} />
        <button className="button button--main" type="submit" disabled={accept.isPending}>
          {conflicts.length === 0
            ? i18n._({ id: 'welcome.go', message: '接受，看项目清单' })
            : i18n._({
                id: 'welcome.go-conflicts',
                message: '接受，回避 {count} 个，看项目清单',
                values: { count: conflicts.length },
              })}
        </button>
      </section>
    </form>
  );
}

function Greeting() {
  const { i18n } = useLingui();
  const say = useSay();
  const { dayMinute } = useMoment();
  const { timeZone } = useClock();
  const { judge, panel, sheets, stage } = usePanelDesk().desk;
  const title =
    judge === null
      ? i18n._({ id: 'welcome.title', message: '请您担任评委' })
      : i18n._({ id: 'welcome.title-as', message: '请您担任评委，代号 {judge}', values: { judge } });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const closesAt = stage?.closesAt ?? null;
  const values = {
    panel: say(panel.title),
    round: say(panel.roundTitle),
    entries: sheets.length,
    criteria: panel.criteria.length,
    time: closesAt === null ? '' : dayMinute(closesAt),
    offset: closesAt === null ? '' : offsetOf(closesAt, timeZone),
  };
  return (
    <>
      <h1>{title}</h1>
      <p className="letter-says">
        {i18n._({
          id: 'welcome.says',
          message: '{round}，{panel}：请按 {criteria} 个评分项给 {entries} 个项目打分，可以分多次完成。',
          values,
        })}
        {closesAt !== null &&
          i18n._({ id: 'welcome.until', message: '{time}（{offset}）截止，截止之前服务器收到的才算。', values })}
      </p>
    </>
  );
}

function TermList() {
  const { i18n } = useLingui();
  const language = useLanguage();
  const names = useTermNames();
  const { terms } = usePanelDesk().desk.terms;
  return (
    <section>
      <h2>{i18n._({ id: 'welcome.terms', message: '请先同意这几条' })}</h2>
      <ol className="letter-terms">
        {terms.map(({ id, sentence }) => (
          <li key={id}>
            <b>{names[id]}</b>
            <span>{sentence[language]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether this device can keep what is typed while there is no network, tried before anybody relies on it. */
function Keeping() {
  const { i18n } = useLingui();
  const keeps = useDeviceKeeps();
  if (keeps === null) return null;
  return keeps ? (
    <Notice tone="done" title={i18n._({ id: 'welcome.keeps', message: '断网时打的字不会丢。' })}>
      <p>
        {i18n._({
          id: 'welcome.keeps-how',
          message: '没有网络时，您打的分存在这台设备上，连上后自动送出，右上角会如实写明。打开页面要有网络。',
        })}
      </p>
    </Notice>
  ) : (
    <Notice tone="caution" title={i18n._({ id: 'welcome.keeps-not', message: '断网时这里存不下分数。' })}>
      <p>
        {i18n._({
          id: 'welcome.keeps-not-why',
          message: '这个浏览器不允许本站在设备上存东西，无痕窗口常是这样。请在有网络时评分，或换一个窗口。',
        })}
      </p>
    </Notice>
  );
}
