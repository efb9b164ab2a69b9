import { addToRoute } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether what the route does cannot be undone: an attempt that is refused is a line in the log file. */
    isIrreversible?: boolean;
  }
}

/** Of an act that cannot be undone, also an attempt that was refused is told: who, in which contest, and why not. */
export const Irreversible = (): MethodDecorator => addToRoute({ isIrreversible: true });
