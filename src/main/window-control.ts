import type { BrowserWindow } from 'electron'
import type { RequestArgs } from '../bridge/bridge'
import { assertNever } from '../model/assert-never'

/** A zoom level is a factor of 1.2; half a level is a step an eye can follow. */
const ZOOM_STEP = 0.5

/** Does to a window what its own title bar and menu ask for. */
export function controlWindow(window: BrowserWindow, what: RequestArgs<'window.control'>['what']): void {
  const contents = window.webContents
  switch (what) {
    case 'minimise':
      window.minimize()
      break
    case 'maximise':
      if (window.isMaximized()) window.unmaximize()
      else window.maximize()
      break
    case 'close':
      window.close()
      break
    case 'fullscreen':
      window.setFullScreen(!window.isFullScreen())
      break
    case 'devtools':
      contents.toggleDevTools()
      break
    case 'zoomIn':
      contents.setZoomLevel(contents.getZoomLevel() + ZOOM_STEP)
      break
    case 'zoomOut':
      contents.setZoomLevel(contents.getZoomLevel() - ZOOM_STEP)
      break
    case 'zoomReset':
      contents.setZoomLevel(0)
      break
    default:
      assertNever(what, 'window control')
  }
}
