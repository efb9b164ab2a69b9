import type { ServerResponse } from 'node:http';

/** Whoever has left more than this unread has gone or is too slow for news. */
const MOST_UNREAD = 256 * 1024;

/** One that is told of changes as they come, by an answer that does not end. */
export class Listener {
  constructor(private readonly answer: ServerResponse) {}

  tell(frame: Buffer): void {
    if (this.answer.writableLength > MOST_UNREAD) this.answer.destroy();
    else this.answer.write(frame);
  }

  end(): void {
    this.answer.end();
  }
}
