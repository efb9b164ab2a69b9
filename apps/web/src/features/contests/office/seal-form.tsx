import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useSealing } from '../../../api/contest-acts';
import { type ReadJson, readJsonFile } from '../../../ui/json-file';
import { Consequences } from '../../../ui/office/consequences';
import { FileField } from '../../../ui/office/file-field';
import { OfficePart } from '../../../ui/office/part';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';

interface SealFormProps {
  readonly slug: string;
  /** The version that stands; 0 before the first. */
  readonly version: number;
}

/** Seals a rulebook from its file. The api checks it as a whole and says of each fault where it stands. */
export function SealForm({ slug, version }: SealFormProps) {
  const { i18n } = useLingui();
  const sealing = useSealing(slug);
  const [file, setFile] = useState<ReadJson | null>(null);
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isFirst = version === 0;
  const lacksReason = !isFirst && reason.zh.trim() === '';
  const choose = async (chosen: File | undefined) => {
    sealing.reset();
    setFile(chosen === undefined ? null : await readJsonFile(chosen));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (sealing.isPending || lacksReason) return;
    if (file?.content === undefined) return input.current?.focus();
    sealing.mutate({ rulebook: file.content, reason: isFirst ? null : wordsOf(reason) });
  };
  const noFile = i18n._({ id: 'seal.no-file', message: '请先选规则书的文件' });
  const notJson = i18n._({ id: 'seal.not-json', message: '这个文件不是 JSON，请选规则书的 .json 文件' });
  const fileFault = file === null ? (isTried ? noFile : undefined) : file.content === undefined ? notJson : undefined;
  return (
    <OfficePart
      title={
        isFirst
          ? i18n._({ id: 'seal.first', message: '封存规则书' })
          : i18n._({ id: 'seal.next', message: '封存新的一版' })
      }
    >
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'seal.refused', message: '没有封存' })} error={sealing.error} />
        <div className="o-two o-halves">
          <div className="o-form">
            <FileField
              label={i18n._({ id: 'seal.file', message: '规则书的文件（JSON）' })}
              accept=".json,application/json"
              chosen={file?.content === undefined ? undefined : file}
              error={fileFault}
              input={input}
              onChange={(chosen) => void choose(chosen)}
            />
            {!isFirst && (
              <ReasonFields
                value={reason}
                onChange={setReason}
                errors={{
                  zh:
                    isTried && lacksReason
                      ? i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' })
                      : undefined,
                }}
              />
            )}
          </div>
          <Consequences list={useThen(isFirst)} />
        </div>
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={sealing.isPending}>
            {i18n._({ id: 'seal.button', message: '封存第 {version} 版', values: { version: version + 1 } })}
          </Button>
        </div>
      </form>
    </OfficePart>
  );
}

function useThen(isFirst: boolean): readonly string[] {
  const { i18n } = useLingui();
  return [
    i18n._({ id: 'seal.then-public', message: '规则和它的 SHA-256 马上公开，谁都能下载、重算。' }),
    isFirst
      ? i18n._({ id: 'seal.then-opens', message: '到了时间的阶段马上开放；后面的到点自己开放。' })
      : i18n._({ id: 'seal.then-versions', message: '旧的一版照样读得到，两版之间的理由写在旁边。' }),
    i18n._({
      id: 'seal.then-fixed',
      message: '任何一个阶段开放之后，它用到的规则就不能再改：渠道、评审组、本轮的算法都照封存的算。',
    }),
  ];
}
