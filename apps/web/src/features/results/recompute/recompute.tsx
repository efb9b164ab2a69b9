import { useLingui } from '@lingui/react';
import type { Publication } from '../../../api/addresses';
import { CopyButton } from '../../../ui/copy-button';
import { Notice } from '../../../ui/notice';
import { Found } from './found';
import type { Task } from './messages';
import { recordOf } from './record';
import { Steps } from './steps';
import { type RecomputeState, useRecompute } from './use-recompute';
import './recompute.css';

interface RecomputeProps {
  readonly published: Publication;
  readonly hashes: Task['hashes'];
}

/** The contest's arithmetic in the reader's own browser: whether what was published comes out, byte for byte. */
export function Recompute({ published, hashes }: RecomputeProps) {
  const { i18n } = useLingui();
  const { state, start, stop } = useRecompute(published, hashes);
  const isRunning = state.step === 'downloading' || state.step === 'computing';
  return (
    <>
      <p className="without-script">
        {i18n._({ id: 'recompute.needs-script', message: '在网页上验算要用脚本。请允许脚本，或用下面的命令。' })}
      </p>
      <div className="needs-script">
        {state.step !== 'idle' && state.step !== 'unable' && <Steps state={state} />}
        <div role="status" aria-busy={isRunning}>
          <Words state={state} hashes={hashes} />
        </div>
        <div className="button-row recompute-buttons">
          {isRunning && (
            <button className="button button--plain" type="button" onClick={stop}>
              {i18n._({ id: 'recompute.stop', message: '停止' })}
            </button>
          )}
          {!isRunning && state.step !== 'unable' && <StartButton state={state} onStart={start} />}
          {state.step === 'found' && state.finding.kind !== 'broken' && (
            <CopyButton
              label={i18n._({ id: 'recompute.copy-record', message: '复制验算记录' })}
              text={() => recordOf({ published, hashes, finding: state.finding, at: state.at })}
            />
          )}
        </div>
      </div>
    </>
  );
}

interface StartButtonProps {
  readonly state: RecomputeState;
  readonly onStart: () => void;
}

function StartButton({ state, onStart }: StartButtonProps) {
  const { i18n } = useLingui();
  const isCutOff = state.step === 'cut-off' || (state.step === 'found' && state.finding.kind === 'broken');
  const words = isCutOff
    ? i18n._({ id: 'recompute.download-again', message: '重新下载' })
    : state.step === 'idle'
      ? i18n._({ id: 'recompute.start', message: '开始验算' })
      : i18n._({ id: 'recompute.again', message: '再验算一次' });
  return (
    <button className={state.step === 'idle' ? 'button button--main' : 'button'} type="button" onClick={onStart}>
      {words}
    </button>
  );
}

/** What there is to say in each state. */
function Words({ state, hashes }: { readonly state: RecomputeState; readonly hashes: Task['hashes'] }) {
  const { i18n } = useLingui();
  switch (state.step) {
    case 'idle':
      return (
        <p>
          {i18n._({
            id: 'recompute.what',
            message: '要下载规则、依据、公布的结果和验算程序。算的时候不联网，也不上传什么。',
          })}
        </p>
      );
    case 'downloading':
      return <p>{i18n._({ id: 'recompute.downloading', message: '正在下载。' })}</p>;
    case 'computing':
      return (
        <p>{i18n._({ id: 'recompute.computing', message: '在你的浏览器里算，页面照常可用。离开本页就停止。' })}</p>
      );
    case 'found':
      return <Found finding={state.finding} hashes={hashes} at={state.at} />;
    case 'cut-off':
      return (
        <Notice tone="caution" title={i18n._({ id: 'recompute.cut-off', message: '没有下载完' })}>
          {i18n._({ id: 'recompute.cut-off-why', message: '还没有开始算。连上网络后，请重新下载。' })}
        </Notice>
      );
    case 'unable':
      return (
        <Notice title={i18n._({ id: 'recompute.unable', message: '这个浏览器不能验算' })}>
          {i18n._({ id: 'recompute.unable-why', message: '请换一台设备，或在电脑上用下面的命令。' })}
        </Notice>
      );
  }
}
