import { ACTIONS, type ActionId } from '../../bridge/actions'

/** The actions that say what a line or paragraph is. */
export type RoleAction = Extract<ActionId, `role.${string}`>

export const roleActions: readonly RoleAction[] = ACTIONS.map(({ id }) => id).filter((id): id is RoleAction =>
  id.startsWith('role.'),
)
