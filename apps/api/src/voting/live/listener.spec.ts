import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Listener } from './listener.js';

async function connected(): Promise<{ answer: ServerResponse; reader: ReturnType<typeof connect>; end: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  reader.on('error', () => undefined);
  reader.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  const [, answer] = (await once(server, 'request')) as [unknown, ServerResponse];
  return { answer, reader, end: () => server.close().closeAllConnections() };
}

const frame = Buffer.alloc(64 * 1024, 'x');

it('who takes nothing is let go, having cost no more than a bound', async () => {
  const { answer, reader, end } = await connected();
  reader.pause();
  const listener = new Listener(answer);
  let most = 0;
  // what the system keeps for a connection is not counted
  for (let n = 0; n < 1_000 && !answer.destroyed; n += 1) {
    listener.tell(frame);
    most = Math.max(most, answer.writableLength);
    await new Promise(setImmediate);
  }
  expect(answer.destroyed).toBe(true);
  expect(most).toBeLessThan(512 * 1024);
  end();
});

it('who takes what comes stays', async () => {
  const { answer, reader, end } = await connected();
  reader.resume();
  const listener = new Listener(answer);
  for (let n = 0; n < 100; n += 1) {
    listener.tell(frame);
    if (answer.writableNeedDrain) await once(answer, 'drain');
  }
  expect(answer.destroyed).toBe(false);
  expect(reader.destroyed).toBe(false);
  end();
});
