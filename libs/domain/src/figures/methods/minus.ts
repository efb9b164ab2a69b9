import { say } from '../../terms/words.js';
import { operandMethod } from '../operand-method.js';

export const minus = operandMethod({
  name: 'minus',
  sign: '−',
  apply: (value, operand) => value.sub(operand),
  sentence: ({ zh, en }) => say(`减去${zh}`, `Subtract ${en}`),
});
