import { useLingui } from '@lingui/react';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useAddCoverage } from '../../../api/roadshow-acts';
import type { Stop } from '../../../api/types';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';
import { useSay } from '../../../ui/words';
import { type CoverageFault, coverageOf, EMPTY_COVERAGE, faultsOf, type TypedCoverage } from './new-coverage';

interface CoverageFormProps {
  readonly slug: string;
  readonly stops: readonly Stop[];
  readonly onDone: () => void;
}

type Name = keyof TypedCoverage;

const ROWS: readonly (readonly Name[])[] = [
  ['stop', 'number'],
  ['title', 'titleEn'],
  ['outlet', 'publishedOn'],
  ['medium', 'url'],
];

/** A piece that was published about an entry: listed for everybody, with its link. */
export function CoverageForm({ slug, stops, onDone }: CoverageFormProps) {
  const { i18n } = useLingui();
  const adding = useAddCoverage(slug);
  const [piece, setPiece] = useState<TypedCoverage>(EMPTY_COVERAGE);
  const [isTried, setTried] = useState(false);
  const { labels, hints, sayFault } = useCoverageWords();
  const choices = useChoices(stops);
  const faults = isTried ? faultsOf(piece) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!adding.isPending && Object.keys(faultsOf(piece)).length === 0) {
      adding.mutate(coverageOf(piece), { onSuccess: onDone });
    }
  };
  return (
    <OfficePart title={i18n._({ id: 'coverage-form.title', message: '登记一篇报道' })}>
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'stop-form.refused', message: '没有登记' })} error={adding.error} />
        <div className="o-two">
          <div className="o-form">
            {ROWS.map((names) => (
              <div key={names[0]} className="o-pair">
                {names.map((name) => (
                  <Field
                    key={name}
                    label={labels[name]}
                    hint={hints[name]}
                    error={faults[name] === undefined ? undefined : sayFault(faults[name])}
                  >
                    {(described) =>
                      name === 'stop' || name === 'medium' ? (
                        <Select<string>
                          id={described.id}
                          status={described.status}
                          value={piece[name]}
                          options={choices[name]}
                          onChange={(value) => setPiece({ ...piece, [name]: value })}
                        />
                      ) : (
                        <Input
                          {...described}
                          {...(name === 'publishedOn' ? { type: 'date' } : {})}
                          value={piece[name]}
                          onChange={(event) => setPiece({ ...piece, [name]: event.target.value })}
                        />
                      )
                    }
                  </Field>
                ))}
              </div>
            ))}
          </div>
          <Consequences
            list={[
              i18n._({ id: 'coverage-form.then-public', message: '马上列在巡展页和这个项目的页上。' }),
              i18n._({ id: 'coverage-form.then-book', message: '计入台账；不到中位数一半的提示跟着变。' }),
              i18n._({ id: 'coverage-form.then-audit', message: '审计日志记下是谁登记的；登记之后不能删除。' }),
            ]}
          />
        </div>
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {i18n._({ id: 'coverage-form.button', message: '登记这一篇' })}
          </Button>
          <Button onClick={onDone}>{i18n._({ id: 'stop-form.cancel', message: '先不登记' })}</Button>
        </div>
      </form>
    </OfficePart>
  );
}

function useChoices(stops: readonly Stop[]) {
  const { i18n } = useLingui();
  const say = useSay();
  const media: Readonly<Record<TypedCoverage['medium'], string>> = {
    article: i18n._({ id: 'coverage-form.article', message: '文章' }),
    video: i18n._({ id: 'coverage-form.video', message: '视频' }),
    audio: i18n._({ id: 'coverage-form.audio', message: '音频' }),
  };
  return {
    stop: stops.map(({ position, name }) => ({ value: String(position), label: say(name) })),
    medium: Object.entries(media).map(([value, label]) => ({ value, label })),
  };
}

function useCoverageWords() {
  const { i18n } = useLingui();
  const labels: Readonly<Record<Name, string>> = {
    stop: i18n._({ id: 'coverage-form.stop', message: '哪一站' }),
    number: i18n._({ id: 'coverage-form.entry', message: '写的是几号' }),
    title: i18n._({ id: 'coverage-form.headline', message: '标题' }),
    titleEn: i18n._({ id: 'coverage-form.headline-en', message: '标题的英文' }),
    outlet: i18n._({ id: 'coverage-form.outlet', message: '媒体' }),
    publishedOn: i18n._({ id: 'coverage-form.on', message: '发表日期' }),
    medium: i18n._({ id: 'coverage-form.medium', message: '形式' }),
    url: i18n._({ id: 'exposure.links', message: '链接' }),
  };
  const optional = i18n._({ id: 'stop-form.english', message: '可以不填' });
  const hints: Partial<Record<Name, string>> = { titleEn: optional, outlet: optional, url: optional };
  const said: Readonly<Record<CoverageFault, string>> = {
    missing: i18n._({ id: 'stop-form.missing', message: '请填写' }),
    'no-numbers': i18n._({ id: 'coverage-form.no-number', message: '写一个项目的编号' }),
    'no-link': i18n._({ id: 'coverage-form.no-link', message: '链接以 https：// 开头，中间没有空格' }),
  };
  return { labels, hints, sayFault: (fault: CoverageFault) => said[fault] };
}
