import { Menu, type MenuItemConstructorOptions } from 'electron'
import { ACTION_GROUPS, ACTIONS, type Action, type ActionGroup, type ActionId } from '../bridge/actions'
import { type WordLanguage, words } from '../words/words'

/**
 * The system's menu, read from the one table of actions. Keys are shown but (except on macOS, which insists) not
 * registered here: the window handles them itself, so that an input method's keys are never taken for commands and
 * rebound keys work at once.
 */
export function setSystemMenu(
  language: WordLanguage,
  keys: Readonly<Record<string, string>>,
  run: (action: ActionId) => void,
): void {
  const label = (key: string): string => (words[language] as Readonly<Record<string, string>>)[key] ?? key
  const item = (action: Action): MenuItemConstructorOptions[] => {
    const entry: MenuItemConstructorOptions = {
      label: label(`action.${action.id}`),
      accelerator: acceleratorOf(keys[action.id] ?? action.key),
      registerAccelerator: false,
      click: () => run(action.id as ActionId),
    }
    return action.section ? [{ type: 'separator' }, entry] : [entry]
  }
  const group = (name: ActionGroup): MenuItemConstructorOptions => ({
    label: label(`menu.${name}`),
    submenu: [
      ...ACTIONS.filter((action) => action.group === name).flatMap(item),
      ...(name === 'edit' ? CLIPBOARD : []),
    ],
  })
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, ...ACTION_GROUPS.map(group)]))
}

/** macOS gives a window these keys through its menu alone. */
const CLIPBOARD: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]

/** `Mod+Alt+S` in Electron's writing. */
function acceleratorOf(key: string | undefined): string | undefined {
  return key?.replace('Mod', 'CommandOrControl').replace('=', 'Plus')
}
