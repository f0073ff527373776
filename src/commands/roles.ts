import {
  FURNITURE_ROLES,
  type FurnitureRole,
  HEAD_ROLES,
  isHeadRole,
  type Role,
  STORY_ROLES,
  type StoryRole,
} from '../model/analysis'

export function isStoryRole(role: Role): role is StoryRole {
  return (STORY_ROLES as readonly Role[]).includes(role)
}

export function isFurnitureRole(role: Role): role is FurnitureRole {
  return (FURNITURE_ROLES as readonly Role[]).includes(role)
}

/** The role a block takes on in a story, or outside all stories. Furniture moved into a story is read as its text. */
export function roleInPlace(role: Role, inStory: boolean, wasInStory: boolean): Role {
  if (!inStory) return isFurnitureRole(role) ? role : 'other'
  if (wasInStory || role === 'label') return role
  return role === 'other' || !isStoryRole(role) ? 'body' : role
}

/** Where a role stands in a story: label 0, kicker 1, headline 2, deck 3, everything else behind them. */
export function headRank(role: Role): number {
  return isHeadRole(role) ? HEAD_ROLES.indexOf(role) : HEAD_ROLES.length
}
