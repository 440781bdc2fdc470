import { save, savingOf } from './saver.ts';

save(savingOf(process.argv.slice(2)));
