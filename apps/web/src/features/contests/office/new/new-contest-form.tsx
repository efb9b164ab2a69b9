import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Proposal, type RulebookSource, useCreating, useProposal } from '../../../../api/new-contest';
import { ApiProblem } from '../../../../api/problem';
import { Consequences } from '../../../../ui/office/consequences';
import { Refused } from '../../../../ui/office/refused';
import { useFaults } from '../../../../ui/office/use-faults';
import { useLanguage } from '../../../../ui/use-language';
import { type ContestDraft, type DraftFault, EMPTY_DRAFT, faultsOf, requestOf, withSource } from './contest-draft';
import { ContestWords } from './contest-words';
import { SourcePart } from './source-part';
import { StagePlan } from './stage-plan';

interface Chosen {
  readonly source: RulebookSource;
  readonly proposal: Proposal;
}

interface NewContestFormProps {
  readonly onCreated: (slug: string) => void;
}

/** From where the rules come to a contest with its stages. */
export function NewContestForm({ onCreated }: NewContestFormProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [asked, setAsked] = useState<RulebookSource | null>(null);
  const proposing = useProposal();
  const choose = (source: RulebookSource) => {
    const take = (proposal: Proposal) => {
      setDraft((now) => withSource(now, proposal, chosen?.proposal ?? null));
      setChosen({ source, proposal });
    };
    setAsked(source);
    proposing.mutate(source, { onSuccess: take, onSettled: () => setAsked(null) });
  };
  return (
    <>
      <SourcePart
        source={asked ?? chosen?.source ?? null}
        isBusy={proposing.isPending}
        error={proposing.error}
        onSource={choose}
      />
      {chosen !== null && <Drafted {...chosen} draft={draft} onChange={setDraft} onCreated={onCreated} />}
    </>
  );
}

interface DraftedProps extends NewContestFormProps, Chosen {
  readonly draft: ContestDraft;
  readonly onChange: (draft: ContestDraft) => void;
}

function Drafted({ source, proposal, draft, onChange, onCreated }: DraftedProps) {
  const { i18n } = useLingui();
  const creating = useCreating();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const timeZone = proposal.timeZone ?? 'UTC';
  const faults = faultsOf(draft);
  const errorAt = useErrors(tries > 0 ? faults : new Map<string, DraftFault>(), creating.error);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, creating.error]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (creating.isPending) return;
    setTries(tries + 1);
    if (faults.size > 0) return creating.reset();
    creating.mutate(requestOf({ draft, source, timeZone }), { onSuccess: ({ slug }) => onCreated(slug) });
  };
  const part = { draft, errorAt, onChange };
  return (
    <form ref={form} onSubmit={send} noValidate>
      <ContestWords {...part} />
      <StagePlan {...part} proposal={proposal} timeZone={timeZone} />
      <div className="o-thick-thin o-form">
        <Refused
          title={i18n._({ id: 'new.refused', message: '没有创建' })}
          error={creating.error}
          told={(path) => errorAt(path) !== undefined && isShown(path)}
        />
        <Hindered draft={draft} />
        <Consequences list={useThen(proposal, draft)} />
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={creating.isPending}>
            {i18n._({ id: 'new.create', message: '创建这届大赛' })}
          </Button>
          {tries > 0 && faults.size > 0 && (
            <span role="status">
              {i18n._({ id: 'new.to-mend', message: '还有 {count} 处要改', values: { count: faults.size } })}
            </span>
          )}
        </div>
      </div>
    </form>
  );
}

/** Paths that have a field of their own. */
const isShown = (path: string): boolean =>
  /^(slug|organisers|(title|edition|lead|simulatedNote|contact)(\.zh|\.en)?)$/.test(path) ||
  /^stages\[\d+\]\.(key|title(\.zh)?|opensAt|closesAt|opens(\.(channels(\[0\])?|panel|round))?)$/.test(path);

/** What is wrong with a field: as seen here, else as the api says. */
function useErrors(faults: ReadonlyMap<string, DraftFault>, error: unknown): (path: string) => string | undefined {
  const { i18n } = useLingui();
  const language = useLanguage();
  const faultOf = useFaults(error);
  const words: Readonly<Record<DraftFault, string>> = {
    missing: i18n._({ id: 'new.missing', message: '请填写' }),
    slug: i18n._({ id: 'new.slug-wrong', message: '请用小写字母开头，3 到 63 个小写字母、数字或连字符' }),
    order: i18n._({ id: 'new.order', message: '截止要晚于开放' }),
  };
  return (path) => {
    const fault = faults.get(path);
    if (fault !== undefined) return words[fault];
    const isTaken = path === 'slug' && error instanceof ApiProblem && error.code === 'contest.slug-taken';
    return isTaken ? error.detail?.[language] : faultOf(path);
  };
}

/** Stages that nobody will be able to open so far, by name. */
function Hindered({ draft }: { readonly draft: ContestDraft }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const hindered = draft.isImported ? [] : draft.stages.filter(({ missing }) => missing.length > 0);
  if (hindered.length === 0) return null;
  return (
    <div className="o-note o-caution">
      <strong>
        {i18n._({
          id: 'new.hindered',
          message: '这一版还有 {count} 个阶段开不了。大赛可以创建、可以看，但到了时间它们不会开放：',
          values: { count: hindered.length },
        })}
      </strong>
      <ul>
        {hindered.map(({ key, title, missing }) => (
          <li key={key}>
            <b>{language === 'en' && title.en !== '' ? title.en : title.zh}</b>{' '}
            {missing.map(({ sentence }) => sentence[language]).join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useThen({ rulebook }: Proposal, { stages }: ContestDraft): readonly string[] {
  const { i18n } = useLingui();
  const dated = stages.some(({ opensAt }) => opensAt !== '');
  return [
    i18n._({ id: 'new.then-public', message: '大赛页马上公开：名称、介绍、阶段和时间。' }),
    rulebook === null
      ? i18n._({ id: 'new.then-unsealed', message: '还没有规则书：封存之前，没有一个阶段会开放。' })
      : i18n._({ id: 'new.then-sealed', message: '规则书封存为第 1 版，它的 SHA-256 公开；以后换版要写理由。' }),
    dated
      ? i18n._({ id: 'new.then-clock', message: '写了时间的阶段到点自己开放；时间已经过了的，马上开放。' })
      : i18n._({ id: 'new.then-hand', message: '阶段都没有时间：由组委会在“阶段”里开关。' }),
    i18n._({ id: 'new.then-people', message: '接下来邀请组委会、评委和申报单位，项目可以导入。' }),
  ];
}
