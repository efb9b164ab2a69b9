import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TestClock } from '../../../test/support/test-clock.js';
import { MemoryLimits } from './memory-limits.service.js';
import type { Rate } from './rate.js';
import { RedisLimits } from './redis-limits.service.js';

// what happens while Redis is away; what it counts is tried against a real one (npm run test:redis)

const RATE: Rate = { name: 'tries', most: 3, intervalMilliseconds: 3_600_000 };

async function countOn(
  url: string,
): Promise<{ readonly taken: readonly boolean[]; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const meanwhile = new MemoryLimits(new TestClock());
  const limits = new RedisLimits({ url, hash: (text) => text, meanwhile, tell: (line) => lines.push(line) });
  await limits.onApplicationBootstrap();
  const taken: boolean[] = [];
  for (let n = 0; n < 5; n += 1) taken.push((await limits.take([{ rate: RATE, key: 'a' }])).isTaken);
  limits.giveBack([{ rate: RATE, key: 'a' }]);
  taken.push((await limits.take([{ rate: RATE, key: 'a' }])).isTaken);
  limits.onApplicationShutdown();
  return { taken, lines };
}

const ALONE = [true, true, true, false, false, true];

it('counts in this replica alone while Redis is not there, and says so once', async () => {
  const { taken, lines } = await countOn('redis://127.0.0.1:9');
  expect(taken).toEqual(ALONE);
  expect(lines).toEqual([expect.stringMatching(/^Redis is away/)]);
});

it('counts in this replica alone while Redis takes what it is sent and says nothing', async () => {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { taken, lines } = await countOn(`redis://127.0.0.1:${port}`);
  expect(taken).toEqual(ALONE);
  expect(lines).toHaveLength(1);
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
