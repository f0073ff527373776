import type { ResourceLimits } from 'node:worker_threads'

/**
 * What a thread that reads page after page is given. Reading a page makes many objects that are gone when the page is
 * read; with little room for young objects V8 looks again and again which of them are still wanted, and takes for old
 * what only lives until the end of the page. Of a text as long as an issue the layout lives on, and is moved at each look:
 * a third of this room costs a fifth of the speed there. Single pages never fill it.
 */
export const READING_THREAD: ResourceLimits = { maxYoungGenerationSizeMb: 288 }
