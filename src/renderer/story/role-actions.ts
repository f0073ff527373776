import type { ActionId } from '../../bridge/actions'
import type { Role } from '../../model/analysis'

/** The roles a block of a story can be given, with the actions that do it, in the order menus show them. */
export const ROLE_ACTIONS = [
  ['headline', 'role.headline'],
  ['kicker', 'role.kicker'],
  ['deck', 'role.deck'],
  ['body', 'role.body'],
  ['subhead', 'role.subhead'],
  ['caption', 'role.caption'],
  ['byline', 'role.byline'],
  ['label', 'role.label'],
  ['summary', 'role.summary'],
  ['credit', 'role.credit'],
  ['jump', 'role.jump'],
  ['other', 'role.other'],
] as const satisfies readonly (readonly [Role, ActionId])[]
