import { say } from '../../terms/words.js';
import { operandMethod } from '../operand-method.js';

export const times = operandMethod({
  name: 'times',
  sign: '×',
  apply: (value, operand) => value.mul(operand),
  sentence: ({ zh, en }) => say(`乘以${zh}`, `Multiply by ${en}`),
});
