import { useEffect, useRef, useState } from 'react';
import type { Publication } from '../../../api/addresses';
import type { Finding, Task } from './messages';

export type RecomputeState =
  | { readonly step: 'idle' }
  | { readonly step: 'downloading'; readonly received: number }
  | { readonly step: 'computing'; readonly received: number }
  | { readonly step: 'found'; readonly received: number; readonly finding: Finding; readonly at: string }
  /** Nothing came, or not all of it. */
  | { readonly step: 'cut-off' }
  /** This browser cannot run it. */
  | { readonly step: 'unable' };

interface Recompute {
  readonly state: RecomputeState;
  readonly start: () => void;
  readonly stop: () => void;
}

const isAble = (): boolean => 'Worker' in globalThis && 'BigInt' in globalThis && 'ReadableStream' in globalThis;

/** Recomputes what was published when it is asked to; leaving the page stops it. */
export function useRecompute(published: Publication, hashes: Task['hashes']): Recompute {
  const [state, setState] = useState<RecomputeState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const stop = () => {
    running.current?.abort();
    running.current = null;
    setState({ step: 'idle' });
  };
  const run = async (control: AbortController) => {
    let received = 0;
    const { runRecompute, Unable } = await import('./run-recompute');
    try {
      const finding = await runRecompute(published, hashes, {
        signal: control.signal,
        onReceived: (bytes) => {
          if (control.signal.aborted) return;
          received = bytes;
          setState({ step: 'downloading', received });
        },
        onComputing: () => setState({ step: 'computing', received }),
      });
      setState({ step: 'found', received, finding, at: new Date().toISOString() });
    } catch (error) {
      if (control.signal.aborted) return;
      // what else is on its way is of no use without the rest
      control.abort();
      setState({ step: error instanceof Unable ? 'unable' : 'cut-off' });
    }
  };
  const start = () => {
    running.current?.abort();
    if (!isAble()) {
      setState({ step: 'unable' });
      return;
    }
    running.current = new AbortController();
    setState({ step: 'downloading', received: 0 });
    run(running.current).catch(() => setState({ step: 'cut-off' }));
  };
  return { state, start, stop };
}
