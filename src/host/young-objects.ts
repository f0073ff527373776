import { setFlagsFromString } from 'node:v8'

/*
 * Import this first in a process that reads page after page. V8 guesses from a few samples which of the objects a function makes
 * will live long, and puts those straight among the old ones. Reading a page makes many objects that live exactly as long
 * as the page: a wrong guess keeps whole pages alive until the next great collection, and took a third of the time that
 * cutting pages into stories takes.
 */
setFlagsFromString('--no-allocation-site-pretenuring')
