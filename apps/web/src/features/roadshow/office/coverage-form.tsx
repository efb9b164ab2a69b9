import { useLingui } from '@lingui/react';
import { Select } from 'antd';
import { useAddCoverage } from '../../../api/roadshow-acts';
import type { Stop } from '../../../api/types';
import { useSay } from '../../../ui/words';
import { type CoverageFault, coverageOf, EMPTY_COVERAGE, faultsOf, MEDIA, type TypedCoverage } from './new-coverage';
import { type Control, type FieldWords, TypedForm, written } from './typed-form';

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
  const { stop, medium } = useChoices(stops);
  return (
    <TypedForm
      title={i18n._({ id: 'coverage-form.title', message: '登记一篇报道' })}
      button={i18n._({ id: 'coverage-form.button', message: '登记这一篇' })}
      rows={ROWS}
      empty={EMPTY_COVERAGE}
      words={useCoverageWords()}
      controls={{ stop: chosenOf(stop), medium: chosenOf(medium), publishedOn: written('date') }}
      faultsOf={faultsOf}
      then={[
        i18n._({ id: 'coverage-form.then-public', message: '马上列在巡展页和这个项目的页上。' }),
        i18n._({ id: 'coverage-form.then-book', message: '计入台账；不到中位数一半的提示跟着变。' }),
        i18n._({ id: 'coverage-form.then-audit', message: '审计日志记下是谁登记的；登记之后不能删除。' }),
      ]}
      sending={adding}
      onSend={(piece) => adding.mutate(coverageOf(piece), { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

/** A field whose value is one of these. */
const chosenOf =
  (options: { value: string; label: string }[]): Control =>
  ({ id, status }, value, onChange) => (
    <Select<string> id={id} status={status} value={value} options={options} onChange={onChange} />
  );

function useChoices(stops: readonly Stop[]) {
  const { i18n } = useLingui();
  const say = useSay();
  const media: Readonly<Record<(typeof MEDIA)[number], string>> = {
    article: i18n._({ id: 'coverage-form.article', message: '文章' }),
    video: i18n._({ id: 'coverage-form.video', message: '视频' }),
    audio: i18n._({ id: 'coverage-form.audio', message: '音频' }),
  };
  return {
    stop: stops.map(({ position, name }) => ({ value: String(position), label: say(name) })),
    medium: MEDIA.map((medium) => ({ value: medium, label: media[medium] })),
  };
}

function useCoverageWords(): FieldWords<Name, CoverageFault> {
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
    'no-link': i18n._({ id: 'coverage-form.no-link', message: '请写完整的网址，以 https 开头，中间没有空格' }),
  };
  return { labels, hints, sayFault: (fault: CoverageFault) => said[fault] };
}
