import { setFlagsFromString } from 'node:v8'

/*
 * Import this first in a process that reads page after page. V8 guesses from a few samples which of the objects a function makes
 * will live long, and puts those straight among the old ones. Reading a page makes many objects that live exactly as long
 * as the page: a wrong guess keeps whole pages alive until the next great collection, and took a third of the time that
 * cutting pages into stories takes.
 */
setFlagsFromString('--no-allocation-site-pretenuring')

/*
 * V8 compiles a function anew, optimised, once it has run for a while. Reading pages runs many functions a little each, with
 * objects of many shapes: the V8 of Node 20 optimises too soon, on too little seen, and throws away much of what it has
 * compiled. Four times its patience (67584) saves a third of the processor time of a hundred pages and a tenth of that of
 * a thousand, and costs what is called all the time nothing. Later ones are more patient by themselves, and know no such flag.
 */
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=300000')
