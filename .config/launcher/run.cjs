// Apart from its caller, since an old Node reads no file that has this word in it.
import('./main.js');
