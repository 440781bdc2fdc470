import { runUnit } from '../../scenario/prove/trial.ts';
import { serve } from '../threads.ts';
import type { Work } from './work.ts';

serve(({ scenario, unit }: Work) => runUnit(scenario, unit));
