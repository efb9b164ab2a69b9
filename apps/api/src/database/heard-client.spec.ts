import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Pool } from 'pg';
import { HeardClient } from './heard-client.js';

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const WELCOME = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const END = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'));

it('a connection that ends in the moment in which it is ready ends no process', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => socket.write(Buffer.concat([WELCOME, READY, END])));
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pool = new Pool({ host: '127.0.0.1', port, user: 'a', Client: HeardClient });
  const client = await pool.connect();
  await expect(client.query('select 1')).rejects.toThrow('connection error');
  client.release();
  expect(pool.totalCount).toBe(0);
  await pool.end();
  server.close();
});
