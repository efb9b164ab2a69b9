import net from 'node:net';
import { Refused } from './refused.mjs';

export function readPort(text) {
  const port = Number(text?.trim() || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Refused(`PORT must be a whole number from 1 to 65535; it is "${text}".`);
}

export async function refuseUsedPort({ host, port }) {
  const code = await new Promise((resolve) => {
    const server = net.createServer().once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  if (code === 'EADDRINUSE') throw new Refused(`Port ${port} is in use. Stop what uses it, or set PORT to another.`);
  throw new Refused(`Laurel cannot listen on ${host}, port ${port} (${code}): check HOST and PORT.`);
}
