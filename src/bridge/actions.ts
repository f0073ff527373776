/**
 * Everything an editor can ask for by menu or key, in one table: the title-bar menu, the system's menu, the key map
 * and the key sheet are all read from it. Labels are the words under `action.<id>`.
 */

export type ActionGroup = 'file' | 'edit' | 'story' | 'line' | 'view' | 'help'

export interface Action {
  readonly id: string
  readonly group: ActionGroup
  /** Default key in Electron's accelerator writing; `Mod` is ⌘ on macOS and Ctrl elsewhere. */
  readonly key?: string
  /** Starts a new section of its menu. */
  readonly section?: true
}

export const ACTIONS = [
  { id: 'desk.create', group: 'file', key: 'Mod+N' },
  { id: 'desk.open', group: 'file', key: 'Mod+O' },
  { id: 'desk.save', group: 'file', key: 'Mod+S' },
  { id: 'desk.saveAs', group: 'file', key: 'Mod+Shift+S' },
  { id: 'import.files', group: 'file', key: 'Mod+I', section: true },
  { id: 'import.folder', group: 'file', key: 'Mod+Shift+I' },
  { id: 'import.paste', group: 'file', key: 'Mod+Shift+V' },
  { id: 'export.stories', group: 'file', key: 'Mod+E', section: true },
  { id: 'report.save', group: 'file', key: 'Mod+Shift+E' },
  { id: 'signature.open', group: 'file', key: 'Mod+Alt+E' },
  { id: 'window.close', group: 'file', key: 'Mod+W', section: true },

  { id: 'history.undo', group: 'edit', key: 'Mod+Z' },
  { id: 'history.redo', group: 'edit', key: 'Mod+Shift+Z' },
  { id: 'find.open', group: 'edit', key: 'Mod+F', section: true },
  { id: 'command.open', group: 'edit', key: 'Mod+K' },
  { id: 'lexicon.open', group: 'edit', key: 'Mod+L', section: true },
  { id: 'rules.open', group: 'edit', key: 'Mod+Shift+R' },
  { id: 'preferences.open', group: 'edit', key: 'Mod+,' },

  { id: 'story.previous', group: 'story', key: 'Alt+Up' },
  { id: 'story.next', group: 'story', key: 'Alt+Down' },
  { id: 'story.followJump', group: 'story', key: 'Mod+Shift+J' },
  { id: 'story.split', group: 'story', key: 'Mod+Alt+S', section: true },
  { id: 'story.merge', group: 'story', key: 'Mod+Alt+M' },
  { id: 'story.moveUp', group: 'story', key: 'Alt+Shift+Up' },
  { id: 'story.moveDown', group: 'story', key: 'Alt+Shift+Down' },
  { id: 'story.dissolve', group: 'story' },
  { id: 'story.checked', group: 'story', key: 'Mod+Enter', section: true },
  { id: 'page.recut', group: 'story', section: true },
  { id: 'page.remove', group: 'story' },

  { id: 'joint.next', group: 'line', key: 'F8' },
  { id: 'joint.previous', group: 'line', key: 'Shift+F8' },
  { id: 'block.join', group: 'line', key: 'Mod+J', section: true },
  { id: 'block.split', group: 'line', key: 'Mod+Alt+Enter' },
  { id: 'block.moveUp', group: 'line', key: 'Mod+Shift+Up' },
  { id: 'block.moveDown', group: 'line', key: 'Mod+Shift+Down' },
  { id: 'block.moveTo', group: 'line', key: 'Mod+M' },
  { id: 'block.gather', group: 'line', key: 'Mod+G' },
  { id: 'role.headline', group: 'line', key: 'Mod+1', section: true },
  { id: 'role.kicker', group: 'line', key: 'Mod+2' },
  { id: 'role.deck', group: 'line', key: 'Mod+3' },
  { id: 'role.body', group: 'line', key: 'Mod+4' },
  { id: 'role.subhead', group: 'line', key: 'Mod+5' },
  { id: 'role.caption', group: 'line', key: 'Mod+6' },
  { id: 'role.byline', group: 'line', key: 'Mod+7' },
  { id: 'role.label', group: 'line', key: 'Mod+8' },
  { id: 'role.summary', group: 'line' },
  { id: 'role.credit', group: 'line' },
  { id: 'role.jump', group: 'line' },
  { id: 'role.other', group: 'line' },
  { id: 'role.furniture', group: 'line', key: 'Mod+9' },

  { id: 'view.desk', group: 'view', key: 'Mod+Alt+1' },
  { id: 'view.duplicates', group: 'view', key: 'Mod+Alt+2' },
  { id: 'view.figures', group: 'view', key: 'Mod+Alt+3' },
  { id: 'view.people', group: 'view', key: 'Mod+Alt+4' },
  { id: 'view.pictures', group: 'view', key: 'Mod+Alt+5' },
  { id: 'pane.next', group: 'view', key: 'F6', section: true },
  { id: 'pane.previous', group: 'view', key: 'Shift+F6' },
  { id: 'pane.list', group: 'view' },
  { id: 'pane.raw', group: 'view' },
  { id: 'pane.story', group: 'view' },
  { id: 'pane.inspector', group: 'view', key: 'Mod+Alt+I' },
  { id: 'theme.toggle', group: 'view', key: 'Mod+Shift+L', section: true },
  { id: 'language.toggle', group: 'view' },
  { id: 'zoom.in', group: 'view', key: 'Mod+=', section: true },
  { id: 'zoom.out', group: 'view', key: 'Mod+-' },
  { id: 'zoom.reset', group: 'view', key: 'Mod+0' },
  { id: 'window.fullscreen', group: 'view', key: 'F11' },

  { id: 'keys.open', group: 'help', key: 'F1' },
  { id: 'help.about', group: 'help' },
] as const satisfies readonly Action[]

export type ActionId = (typeof ACTIONS)[number]['id']

export const ACTION_GROUPS: readonly ActionGroup[] = ['file', 'edit', 'story', 'line', 'view', 'help']
