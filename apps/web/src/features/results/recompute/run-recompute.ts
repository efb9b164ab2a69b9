import { type Publication, resultFileUrl } from '../../../api/addresses';
import { FILE_KINDS, type FileKind, type Finding, type Task } from './messages';

export interface Progress {
  readonly onReceived: (bytes: number) => void;
  readonly onComputing: () => void;
  readonly signal: AbortSignal;
}

type Hashes = Task['hashes'];

/** Downloads what was published and computes it again in a thread of the browser. */
export async function runRecompute(published: Publication, hashes: Hashes, progress: Progress): Promise<Finding> {
  let received = 0;
  const onBytes = (bytes: number) => {
    received += bytes;
    progress.onReceived(received);
  };
  const texts = await Promise.all(
    FILE_KINDS.map(async (kind) => {
      const text = await download(resultFileUrl(published, `${kind}.json`), onBytes, progress.signal);
      return [kind, text] as const;
    }),
  );
  progress.onComputing();
  return compute({ files: Object.fromEntries(texts) as Record<FileKind, string>, hashes }, progress.signal);
}

async function download(url: string, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    onBytes(value.length);
    text += decoder.decode(value, { stream: true });
  }
}

function compute(task: Task, signal: AbortSignal): Promise<Finding> {
  const worker = new Worker(new URL('./recompute.worker.ts', import.meta.url));
  return new Promise<Finding>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Finding>) => resolve(data);
    worker.onerror = (event) => reject(new Unable(event.message));
    signal.addEventListener('abort', () => reject(new Error('stopped')));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

/** This browser cannot run the arithmetic. */
export class Unable extends Error {
  override readonly name = 'Unable';
}
