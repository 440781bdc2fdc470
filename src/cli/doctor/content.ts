import { openPack } from '../../content/pack-content.ts';
import { PackProblem } from '../../content/pack-problem.ts';
import { loadContent } from '../../content/packs.ts';
import { type Finding, fails, ok } from './finding.ts';

/** The content that comes with the program, and the packs that are named, each by itself. */
export async function contentFindings(packs: readonly string[]): Promise<readonly Finding[]> {
  const { lessons, quizzes, scenarios, diagnostics } = await loadContent();
  const wrong = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  ).size;
  const counts = `${lessons.size} lessons, ${quizzes.size} quizzes, ${scenarios.size} incidents`;
  const own =
    wrong === 0
      ? ok('content', counts)
      : fails('content', `${counts}; files with problems: ${wrong}, "sysdojo check" names them`);
  return [own, ...packs.map(packFinding)];
}

function packFinding(named: string): Finding {
  try {
    const { name, folder } = openPack(named);
    return ok('pack', `${name}/… from ${folder}; "sysdojo check --pack ${named}" checks it`);
  } catch (error) {
    if (error instanceof PackProblem) return fails('pack', error.message);
    throw error;
  }
}
