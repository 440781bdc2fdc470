import type { Change } from '../../sim/index.ts';
import { valueText } from './parameter-text.ts';

/** A change as people read it: `web.slowdown ×10`, `web>payment.timeout 300ms`. */
export function changeText({ path, target, keys, operation }: Change): string {
  switch (operation.kind) {
    case 'multiply':
      return `${path} ×${operation.factor}`;
    case 'add':
      return `${path} ${operation.amount < 0 ? '' : '+'}${operation.amount}`;
    case 'set':
      return `${path} ${valueText(target.kind, keys, operation.value)}`;
  }
}
