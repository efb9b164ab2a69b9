import { addToRoute } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    isReadByHand?: boolean;
  }
}

/** Marks a route that says itself what is wrong with its body: of one that is no JSON it gets `undefined`. */
export const ReadByHand = (): MethodDecorator => addToRoute({ isReadByHand: true });
