// The readers of the drill: those who stop reading, herds, and one who may not do what it asks.
import net from 'node:net';
import { once } from 'node:events';
import { makeRequest } from './connection.mjs';
import { askOnce } from './load.mjs';

const headers = { accept: 'text/html,application/json', 'accept-encoding': 'gzip, deflate, br' };

/** Connections that read one chunk of a document as it is, unpressed, and stop. `end` lets go of them. */
export async function stallOn({ port, path, count }) {
  const sockets = Array.from({ length: count }, () => net.connect({ port, host: '127.0.0.1' }));
  const statuses = await Promise.all(
    sockets.map(async (socket) => {
      socket.on('error', () => {}); // it is ended, which is right
      socket.write(makeRequest(path));
      const [chunk] = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])]);
      socket.pause();
      return Number(String(chunk).slice(9, 12));
    }),
  );
  return { statuses, end: () => sockets.forEach((socket) => socket.destroy()) };
}

/** All at once. */
export const herd = (port, paths) => Promise.all(paths.map((path) => statusOf(port, path)));

/** One after the other. */
export async function inTurn(port, paths) {
  const statuses = [];
  for (const path of paths) statuses.push(await statusOf(port, path));
  return statuses;
}

async function statusOf(port, path) {
  try {
    return (await askOnce(port, path, headers)).status;
  } catch {
    return 0; // no answer at all
  }
}
