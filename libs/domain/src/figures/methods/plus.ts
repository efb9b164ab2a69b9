import { say } from '../../terms/words.js';
import { operandMethod } from '../operand-method.js';

export const plus = operandMethod({
  name: 'plus',
  sign: '+',
  apply: (value, operand) => value.add(operand),
  sentence: ({ zh, en }) => say(`加上${zh}`, `Add ${en}`),
});
