/** The two channels everything goes through. A file of its own: the sandboxed preload script needs no schemas. */
export const REQUEST_CHANNEL = 'galley:request'
export const EVENT_CHANNEL = 'galley:event'
