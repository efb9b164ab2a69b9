// Ballots on kept connections.
import http from 'node:http';

/** To one server. */
const MOST_SOCKETS = 2_000;

export class Sender {
  inFlight = 0;
  #agent;

  constructor(milliseconds, { sockets = MOST_SOCKETS } = {}) {
    this.milliseconds = milliseconds;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: sockets });
  }

  /**
   * `{ status, body, retryAfter }`; rejects where the connection breaks or says nothing for too
   * long, and tells whether it was one that had had an answer before.
   */
  async send({ port, path, cookie, body }) {
    this.inFlight += 1;
    try {
      return await this.#ask({ port, path, cookie, text: JSON.stringify(body) });
    } finally {
      this.inFlight -= 1;
    }
  }

  #ask({ port, path, cookie, text }) {
    const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const options = { host: '127.0.0.1', port, path, method: 'POST', headers, agent: this.#agent };
    return new Promise((resolve, reject) => {
      const request = http.request({ ...options, timeout: this.milliseconds }, (response) => {
        let said = '';
        response.setEncoding('utf8').on('data', (chunk) => (said += chunk));
        response.once('error', reject).once('end', () => {
          const retryAfter = Number(response.headers['retry-after'] ?? 1);
          resolve({ status: response.statusCode, body: parsed(said), retryAfter });
        });
      });
      const fail = (error) => reject(Object.assign(error, { isOnKept: request.reusedSocket }));
      request.once('error', fail).once('timeout', () => request.destroy(new Error('no answer')));
      request.end(text);
    });
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's or a dying server's words
  }
}
