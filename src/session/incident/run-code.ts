import type { Catalogue } from '../../catalogue/catalogue.ts';
import { codeOf } from '../../scenario/replay/replay-code.ts';
import type { IncidentScreen } from './screen.ts';

/** The code of the run up to where it is shown; undefined before there is anything to show. */
export function runCode(screen: IncidentScreen, { scenarios }: Catalogue): string | undefined {
  const { scenario: id, seed, commands, frame, variant, pace } = screen;
  const scenario = scenarios.get(id);
  if (!scenario || !frame) return undefined;
  if (pace?.kind === 'replay') return codeOf(pace.recorded, scenario);
  const { timeMs: endMs, lost } = frame;
  return codeOf(
    { scenario: id, sandbox: variant === 'sandbox', seed, commands, endMs, lost },
    scenario,
  );
}
