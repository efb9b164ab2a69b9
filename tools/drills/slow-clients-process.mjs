// A process of its own whose clients are slow, half open, deaf, or gone: many of each kind at once, each with a ballot.
import net from 'node:net';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { aNonce, Devices } from './devices.mjs';

const OF_EACH = 80;
const PAUSE_MILLISECONDS = { from: 200, to: 600 };

const casts = [];
const sockets = new Set();
let [plan, connections, isEnding] = [null, 0, false];

const kinds = {
  /** A byte of its body a second. */
  async slow(socket, { head, body }) {
    socket.write(head);
    for (let at = 0; at < body.length && !isEnding; at += 1) {
      socket.write(body[at]);
      await sleep(1_000);
    }
  },
  /** A byte of its head a second. */
  async slowHead(socket, { head }) {
    for (let at = 0; at < head.length && !isEnding; at += 1) {
      socket.write(head[at]);
      await sleep(1_000);
    }
  },
  async halfOpen(socket, { head, body }) {
    socket.write(head + body.slice(0, body.length / 2));
    await untilEnd();
  },
  async deaf(socket, { head, body }) {
    socket.pause();
    socket.write(head + body);
    await untilEnd();
  },
  async gone(socket, { head, body }) {
    await sent(socket, head + body);
    socket.destroy();
  },
  async reset(socket, { head, body }) {
    await sent(socket, head + body);
    socket.resetAndDestroy();
  },
};

process.on('message', async (message) => {
  if (message.vote !== undefined) {
    begin(message);
    process.send({ isReady: true });
  } else process.send({ casts: await end(), connections });
});
process.on('disconnect', () => process.exit());

function begin(given) {
  plan = { ...given, devices: new Devices(given.keysDir) };
  for (const behave of Object.values(kinds)) for (let n = 0; n < OF_EACH; n += 1) void onAndOn(behave);
}

async function onAndOn(behave) {
  while (!isEnding) {
    const socket = net.connect(plan.port, '127.0.0.1');
    sockets.add(socket);
    connections += 1;
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
    await behave(socket, aBallot());
    await sleep(randomInt(PAUSE_MILLISECONDS.from, PAUSE_MILLISECONDS.to));
  }
}

/** Whether it goes in or not is never heard. */
function aBallot() {
  const { vote } = plan;
  const cast = { ...plan.devices.make(), vote, contest: vote.contest, choices: [1 + randomInt(vote.entries)] };
  casts.push(cast);
  const body = JSON.stringify({ window: vote.window, slot: 0, choices: cast.choices, nonce: aNonce() });
  const head = `POST ${vote.path} HTTP/1.1\r\nhost: a\r\ncookie: ${cast.cookie}\r\ncontent-type: application/json\r\n`;
  return { head: `${head}content-length: ${body.length}\r\n\r\n`, body };
}

const sent = (socket, text) => new Promise((resolve) => socket.once('close', resolve).write(text, resolve));

async function untilEnd() {
  while (!isEnding) await sleep(100);
}

async function end() {
  isEnding = true;
  for (const socket of sockets) socket.destroy();
  await sleep(PAUSE_MILLISECONDS.to);
  return casts;
}
