/** After so long without an answer the page says that it is not connected. */
const SILENT = 5_000;
const GIVEN_UP = 20_000;
const RETRIES = [1_000, 2_000, 5_000, 10_000];

/** How long to wait before what was out of reach is tried again, after so many failures. */
export const waitAfter = (failures: number): number => RETRIES[Math.min(failures, RETRIES.length - 1)] ?? 0;

/** Sends, tells when there has been no answer for long, and gives up at last. */
export async function sendPatiently<T>(send: (signal: AbortSignal) => Promise<T>, onSilent: () => void): Promise<T> {
  const abort = new AbortController();
  const silence = setTimeout(onSilent, SILENT);
  const patience = setTimeout(() => abort.abort(), GIVEN_UP);
  try {
    return await send(abort.signal);
  } finally {
    clearTimeout(silence);
    clearTimeout(patience);
  }
}
