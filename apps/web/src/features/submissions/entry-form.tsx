import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'wouter';
import type { SubmissionPlace } from '../../api/submissions';
import type { Account, Submission } from '../../api/types';
import { CopyButton } from '../../ui/copy-button';
import { Notice } from '../../ui/notice';
import { PageHead, Part } from '../../ui/part';
import { useLanguage } from '../../ui/use-language';
import { Waiting } from '../../ui/waiting';
import { CallRule } from './call-part';
import { ChoiceOf } from './choice-fields';
import { useChoiceTitles } from './choice-titles';
import type { DraftSaver } from './draft-saver';
import { EntryFormProvider } from './form-context';
import { useFieldNames, useListed } from './field-names';
import { FactsOf, JointOf } from './list-fields';
import { entryPath } from './paths';
import { SaveLine } from './save-line';
import { stateWordsOf } from './state-words';
import { SubmitPart } from './submit-part';
import { TextOf } from './text-fields';
import { useCopied } from './use-copied';
import { useDraftSaver, useSnapshot } from './use-draft-saver';
import './entry-form.css';

interface EntryFormProps {
  readonly account: Account;
  readonly place: SubmissionPlace;
  readonly submission: Submission;
  /** Where the dialog that asks to sign in again says what would be lost; null while nobody has to. */
  readonly slot: HTMLElement | null;
}

/** The form of an entry: saved as it is typed, also when nothing answers. */
export function EntryForm({ account, place, submission, slot }: EntryFormProps) {
  const saver = useDraftSaver(account.id, place, submission);
  if (saver === null) return <Waiting title="" isPage />;
  return <Form saver={saver} place={place} submission={submission} slot={slot} />;
}

interface FormProps extends Omit<EntryFormProps, 'account'> {
  readonly saver: DraftSaver;
}

function Form({ saver, place, submission, slot }: FormProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const draft = useSnapshot(saver);
  const titles = useChoiceTitles(submission);
  const [isChecked, setChecked] = useState(false);
  const { call, limits } = submission;
  return (
    <EntryFormProvider value={{ saver, draft, language, isChecked, titles }}>
      <PageHead
        kicker={<Link href={entryPath(place)}>{stateWordsOf(i18n, submission, call).title}</Link>}
        title={i18n._({ id: 'form.title', message: '申报表' })}
        lead={i18n._({ id: 'form.lead', message: '边填边存，随时可以离开。' })}
      />
      <div className="own-rule">
        <CallRule call={call} />
      </div>
      <ReturnedReason submission={submission} />
      <Joined saver={saver} />
      {!submission.acts.includes('save') && <NotNow place={place} saver={saver} />}
      <form
        className="own-form"
        method="post"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onCompositionStart={() => saver.compose(true)}
        onCompositionEnd={() => saver.compose(false)}
      >
        <Part title={i18n._({ id: 'form.names', message: '名称' })}>
          <TextOf field="title" most={limits.line} />
          <TextOf field="titleEn" most={limits.lineEn} isOptional />
        </Part>
        <Part
          title={i18n._({ id: 'draft.summary', message: '简介' })}
          aside={i18n._({ id: 'form.summary-aside', message: '选票和名单上显示这一段' })}
        >
          <TextOf field="summary" most={limits.paragraph} rows={5} />
          <TextOf field="summaryEn" most={limits.paragraphEn} rows={3} isOptional />
        </Part>
        <Part
          title={i18n._({ id: 'draft.description', message: '介绍' })}
          aside={i18n._({ id: 'form.description-aside', message: '分行、空行、全角空格都照您打的显示' })}
        >
          <TextOf
            field="description"
            most={limits.pages}
            rows={14}
            hint={i18n._({ id: 'form.description-hint', message: '两个井号加空格是小标题，减号加空格是列表' })}
          />
          <TextOf field="descriptionEn" most={limits.pagesEn} rows={6} isOptional />
        </Part>
        {(submission.categories?.length !== 0 || submission.districts?.length !== 0) && (
          <Part title={i18n._({ id: 'form.classes', message: '归类' })}>
            <ChoiceOf field="category" choices={submission.categories} most={limits.line} />
            <ChoiceOf field="district" choices={submission.districts} most={limits.line} />
          </Part>
        )}
        <Part
          title={i18n._({ id: 'form.bodies', message: '单位' })}
          aside={i18n._({ id: 'form.bodies-aside', message: '用全称；评委回避按它核对' })}
        >
          <TextOf field="lead" most={limits.line} autoComplete="organization" />
          <TextOf field="leadEn" most={limits.lineEn} isOptional />
          <JointOf />
        </Part>
        <Part
          title={i18n._({ id: 'draft.facts', message: '关键数字' })}
          aside={i18n._({ id: 'form.facts-aside', message: '项目页上用大字显示' })}
        >
          <FactsOf />
        </Part>
        <SubmitPart place={place} submission={submission} onCheck={() => setChecked(true)} />
      </form>
      <ActBar>
        <SaveLine draft={draft} />
      </ActBar>
      {slot !== null && createPortal(<Unsent saver={saver} />, slot)}
    </EntryFormProvider>
  );
}

function ActBar({ children }: { readonly children: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <div className="own-bar" role="region" aria-label={i18n._({ id: 'form.saving', message: '保存' })}>
      {children}
      <a className="button button--plain" href="#submit">
        {i18n._({ id: 'own.check', message: '检查并提交' })}
      </a>
    </div>
  );
}

function ReturnedReason({ submission }: Pick<EntryFormProps, 'submission'>) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (submission.state !== 'returned' || submission.reason === null) return null;
  const { words } = submission.reason;
  return (
    <Notice tone="caution" title={i18n._({ id: 'form.returned', message: '组委会退回的理由' })}>
      <p>{language === 'en' ? (words.en ?? words.zh) : words.zh}</p>
    </Notice>
  );
}

/** Others have changed other fields: joined, and told. */
function Joined({ saver }: { readonly saver: DraftSaver }) {
  const { i18n } = useLingui();
  const { joined } = useSnapshot(saver);
  const names = useFieldNames();
  const listed = useListed();
  if (joined.length === 0) return null;
  const values = { fields: listed(joined.map((field) => names[field])) };
  return (
    <Notice isNew title={i18n._({ id: 'form.joined', message: '同单位的另一个账号刚才改了{fields}', values })}>
      <p>{i18n._({ id: 'form.joined-why', message: '已合在一起，您填的没有变。' })}</p>
    </Notice>
  );
}

/** It was submitted, decided or withdrawn meanwhile: what stands here and nowhere else can be copied. */
function NotNow({ place, saver }: { readonly place: SubmissionPlace; readonly saver: DraftSaver }) {
  const { i18n } = useLingui();
  const { typed, unsent } = useSnapshot(saver);
  const copied = useCopied();
  return (
    <Notice tone="caution" title={i18n._({ id: 'form.not-now', message: '现在不能改：它已不是草稿' })}>
      <p>
        {i18n._({ id: 'form.not-now-why', message: '要改，先在项目页撤回。' })}{' '}
        <Link href={entryPath(place)}>{i18n._({ id: 'form.to-entry', message: '看我的项目' })}</Link>
      </p>
      {unsent.length > 0 && (
        <CopyButton
          label={i18n._({ id: 'form.copy-unsent', message: '复制没有存下的内容' })}
          text={() => copied(typed, unsent)}
          showsText
        />
      )}
    </Notice>
  );
}

/** All that the server has not got, named, with the way to copy it: said where somebody has to sign in again. */
function Unsent({ saver }: { readonly saver: DraftSaver }) {
  const { i18n } = useLingui();
  const { typed, unsent } = useSnapshot(saver);
  const names = useFieldNames();
  const listed = useListed();
  const copied = useCopied();
  if (unsent.length === 0) return null;
  return (
    <>
      <Notice
        tone="caution"
        title={i18n._({
          id: 'unsent.title',
          message: '{count} 处还没有进服务器：',
          values: { count: unsent.length },
        })}
      >
        <p>{listed(unsent.map((field) => names[field]))}</p>
      </Notice>
      <CopyButton
        label={i18n._({ id: 'unsent.copy', message: '先复制我写的' })}
        text={() => copied(typed, unsent)}
        showsText
      />
    </>
  );
}
