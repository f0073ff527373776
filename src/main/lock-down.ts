import { app, session } from 'electron'
import { APP_ORIGIN } from './app-protocol'

/** Copying out and pasting a page in; a window can only be a page of our own. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write'])

/**
 * Closes every door Electron leaves ajar: no page but our own, no new windows, no embedded pages, no permissions, no
 * requests to anywhere. Galley needs none of them.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      if (new URL(event.url).origin !== APP_ORIGIN && !event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** The part that needs the app to be ready. */
export function lockDownSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(ALLOWED.has(permission)))
  defaultSession.setPermissionCheckHandler((_, permission) => ALLOWED.has(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const own = ['galley:', 'devtools:', 'data:', 'blob:'].some((scheme) => details.url.startsWith(scheme))
    answer({ cancel: !own })
  })
}
