import { useLingui } from '@lingui/react';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type OfficeEntry, useWriteUp } from '../../../api/office-entries';
import type { Words } from '../../../api/types';
import { Field } from '../../../ui/office/field';
import { wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { Said } from '../../../ui/words';

interface WriteUpPartProps {
  readonly slug: string;
  readonly entry: OfficeEntry;
  readonly writeUp: Words;
  readonly mayChange: boolean;
  readonly onTyping: (isTyping: boolean) => void;
}

/** What the announcement prints of the entry: it begins as the summary, and the office edits it until it is published. */
export function WriteUpPart({ slug, entry, writeUp, mayChange, onTyping }: WriteUpPartProps) {
  const { i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const show = (open: boolean) => {
    setOpen(open);
    onTyping(open);
  };
  const edit = () => {
    setSaved(false);
    show(true);
  };
  return (
    <section className="o-drawer-text">
      <h3>{i18n._({ id: 'write-up.title', message: '公布时印的介绍' })}</h3>
      {isOpen ? (
        <WriteUpForm
          slug={slug}
          id={entry.id}
          writeUp={writeUp}
          onDone={(saved) => {
            setSaved(saved);
            show(false);
          }}
        />
      ) : (
        <>
          <p className="o-lines">
            <Said words={writeUp} />
          </p>
          {!entry.isWriteUpOpen && (
            <p className="o-small o-faint">
              {i18n._({ id: 'write-up.closed', message: '结果已经公布，这段文字不能再改。' })}
            </p>
          )}
          {entry.isWriteUpOpen && mayChange && (
            <p className="o-acts">
              <Button onClick={edit}>{i18n._({ id: 'write-up.edit', message: '改这段介绍' })}</Button>
              {isSaved && <span role="status">{i18n._({ id: 'write-up.saved', message: '已保存' })}</span>}
            </p>
          )}
        </>
      )}
    </section>
  );
}

interface WriteUpFormProps {
  readonly slug: string;
  readonly id: string;
  readonly writeUp: Words;
  readonly onDone: (isSaved: boolean) => void;
}

function WriteUpForm({ slug, id, writeUp, onDone }: WriteUpFormProps) {
  const { i18n } = useLingui();
  const saving = useWriteUp(slug, id);
  const faultOf = useFaults(saving.error);
  const [typed, setTyped] = useState({ zh: writeUp.zh, en: writeUp.en ?? '' });
  const [isTried, setTried] = useState(false);
  const isEmpty = typed.zh.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!saving.isPending && !isEmpty) saving.mutate(wordsOf(typed), { onSuccess: () => onDone(true) });
  };
  return (
    <form className="o-form" onSubmit={send} noValidate>
      <Refused
        title={i18n._({ id: 'write-up.refused', message: '没有保存' })}
        error={saving.error}
        told={(path) => path === 'writeUp.zh' || path === 'writeUp.en'}
      />
      <Field
        label={i18n._({ id: 'write-up.zh', message: '公布时印的介绍（中文）' })}
        hint={i18n._({ id: 'write-up.hint', message: '受理时照抄简介；公布之前都可以改，公布时印在名单下面。' })}
        error={isTried && isEmpty ? i18n._({ id: 'write-up.empty', message: '不能空着' }) : faultOf('writeUp.zh')}
      >
        {(described) => (
          <Input.TextArea
            {...described}
            autoFocus
            rows={6}
            value={typed.zh}
            onChange={(event) => setTyped({ ...typed, zh: event.target.value })}
          />
        )}
      </Field>
      <Field label={i18n._({ id: 'write-up.en', message: '公布时印的介绍（英文）' })} error={faultOf('writeUp.en')}>
        {(described) => (
          <Input.TextArea
            {...described}
            rows={5}
            value={typed.en}
            onChange={(event) => setTyped({ ...typed, en: event.target.value })}
          />
        )}
      </Field>
      <div className="o-acts">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {i18n._({ id: 'write-up.button', message: '保存' })}
        </Button>
        <Button onClick={() => onDone(false)}>{i18n._({ id: 'write-up.cancel', message: '不改了' })}</Button>
      </div>
    </form>
  );
}
