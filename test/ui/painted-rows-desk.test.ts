import { expect, test } from 'vitest';
import { PaintedRowsDesk } from '../../src/ui/painted-rows-desk.ts';

const red = (text: string) => `\u001b[31m${text}\u001b[39m`;

test('rows stand where Ink has put their marks', () => {
  const desk = new PaintedRowsDesk();
  const frame = ['header', ` ${desk.deposit(red('one'))}`, ` ${desk.deposit('two')}`].join('\n');
  expect(desk.collect(frame)).toBe(`header\n ${red('one')}\n two`);
});

test('what stands right of a row keeps its column', () => {
  const desk = new PaintedRowsDesk();
  const [left, right] = [desk.deposit(red('list')), desk.deposit('page')];
  expect(desk.collect(`${left}         ${right}`)).toBe(`${red('list')}      page`);
});

test('a frame has the rows of its own time', () => {
  const desk = new PaintedRowsDesk();
  expect(desk.collect(desk.deposit('old'))).toBe('old');
  expect(desk.collect(desk.deposit('new'))).toBe('new');
  expect(desk.collect('nothing painted')).toBe('nothing painted');
});
