import { Abandoning } from './abandoning.ts';
import { Admission } from './admission.ts';
import { Answering } from './answering.ts';
import { Calling } from './calling.ts';
import { InstanceWork } from './instance-work.ts';
import { Messages } from './messages.ts';
import { Pools } from './pools.ts';
import { Sending } from './sending.ts';
import { Serving } from './serving.ts';
import { Settling } from './settling.ts';
import { Staffing } from './staffing.ts';
import { UsualCourse } from './usual-course.ts';
import type { World } from './world.ts';

/** Those who carry events out. */
export interface Workings {
  readonly calling: Calling;
  readonly pools: Pools;
  readonly sending: Sending;
  readonly serving: Serving;
  readonly answering: Answering;
  readonly settling: Settling;
  readonly staffing: Staffing;
  readonly usual: UsualCourse;
}

/**
 * Puts them together. A call leads to a request and that to calls, so the circle is closed at the
 * end: who is given something here knows only what it needs of it.
 */
export function workingsOf(world: World): Workings {
  const messages = new Messages(world);
  const pools = new Pools(world);
  const abandoning = new Abandoning(world, pools);
  const serving = new Serving(world, abandoning, messages);
  const admission = new Admission(world, serving, messages);
  const settling = new Settling(world, serving);
  const answering = new Answering(world, settling, abandoning, pools);
  const sending = new Sending(world, admission, serving, settling, pools);
  const calling = new Calling(world);
  const usual = new UsualCourse(world, { calling, sending, admission, serving, settling });
  const staffing = new Staffing(world, new InstanceWork(world, serving));
  calling.firstTries = usual;
  serving.calls = calling;
  serving.answers = answering;
  pools.sender = sending;
  world.delays.overdue = {
    expire: (row) => answering.expire(row),
    hedge: (row) => sending.hedge(row),
  };
  return { calling, pools, sending, serving, answering, settling, staffing, usual };
}
