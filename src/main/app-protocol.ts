import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const SCHEME = 'galley'

/** Where the windows' pages live. A scheme of our own instead of file://, which would let a page read the disk. */
export const APP_ORIGIN = `${SCHEME}://app`

/**
 * No remote content, no inline script or style, no eval: positions of rows and pop-ups are set through the CSSOM, which
 * needs no leave. The page's own meta says the same, less the one directive that only a header may give.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window, and nothing outside its folder. */
export function serveApp(folder: string): void {
  const root = normalize(folder + sep)
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    const path = normalize(join(root, decodeURIComponent(pathname)))
    const type = TYPES[extname(path)]
    if (host !== 'app' || !path.startsWith(root) || !type) return new Response('not found', { status: 404 })
    try {
      const headers = {
        'Content-Type': type,
        'Content-Security-Policy': POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      }
      return new Response(new Uint8Array(await readFile(path)), { headers })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}
