import { type Answers, answersIn, withoutAnswers } from './terminal-answers.ts';

/**
 * A terminal further away than this is not waited for. The program is loaded meanwhile; what has
 * come by then is read before the wait is over.
 */
const patienceMs = 100;
const lastLookMs = 20;

export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/**
 * What a terminal answers until it has said enough, or too much time has passed. What was typed
 * meanwhile is put back. Raw mode is left on.
 */
export function askTerminal(
  { stdin, stdout }: Terminal,
  question: string,
  isEnough: (answers: Answers) => boolean,
): Promise<Answers> {
  return new Promise((resolve) => {
    let said = '';
    const done = () => {
      clearTimeout(timer);
      stdin.off('readable', read);
      const rest = withoutAnswers(said);
      if (rest !== '') stdin.unshift(Buffer.from(rest, 'latin1'));
      stdin.unref();
      resolve(answersIn(said));
    };
    const read = () => {
      for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read()) {
        said += Buffer.from(chunk).toString('latin1');
      }
      if (isEnough(answersIn(said))) done();
    };
    let timer = setTimeout(() => {
      timer = setTimeout(done, lastLookMs);
    }, patienceMs);
    stdin.setRawMode(true);
    stdin.ref();
    stdin.on('readable', read);
    stdout.write(question);
  });
}
