import { move, transferableSymbol, valueSymbol } from 'piscina';

/** An answer whose bytes the thread hands over instead of copying them. */
export class Moved<T extends object> {
  private constructor(
    private readonly value: T,
    private readonly buffers: readonly ArrayBuffer[],
  ) {}

  static of<T extends object>(value: T, buffers: readonly ArrayBuffer[]): Moved<T> {
    const moved = new Moved(value, buffers);
    move(moved);
    return moved;
  }

  get [transferableSymbol](): object {
    return this.buffers;
  }

  get [valueSymbol](): T {
    return this.value;
  }
}

/** What arrives on the other side. */
export type Arrived<T> = T extends Moved<infer Value> ? Value : T;
