import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface EmptyServer {
  readonly url: string;
  /** The one-time link that the start prints. */
  readonly link: string;
  readonly stop: () => Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('fresh-server.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `npm start -- --empty` over a folder of its own, and the link that it prints. */
export async function startEmptyServer(where: {
  readonly port: number;
  readonly dataDir: string;
}): Promise<EmptyServer> {
  const env = {
    ...process.env,
    PORT: String(where.port),
    HOST: '127.0.0.1',
    DATA_DIR: where.dataDir,
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [SCRIPT, '--empty', '--no-build'], { cwd: ROOT, env });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const link = await printedLink(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `http://127.0.0.1:${where.port}`, link, stop };
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    const read = (chunk: Buffer) => {
      words += chunk.toString();
      const [link] = /http:\S+\/setup#[\w-]+/.exec(words) ?? [];
      if (link !== undefined) resolve(link);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the empty server ended (${code}): ${words}`)));
  });
}
