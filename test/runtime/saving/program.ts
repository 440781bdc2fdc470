import { save, savingOf } from './saver.ts';

await save(savingOf(process.argv.slice(2)));
