import { z } from 'zod'
import { FURNITURE_ROLES, type Role, STORY_ROLES } from '../model/analysis'

/** Shapes that the arguments of several commands share. */

export const id = z.string().min(1).max(64)
export const ids = z.array(id).min(1).max(100_000)

/** Offset in UTF-16 code units. */
export const offset = z.number().int().min(0)

const roles = [...new Set<Role>([...STORY_ROLES, ...FURNITURE_ROLES])]
export const role = z.enum(roles as [Role, ...Role[]])

/** Words for people to read: names, notes, quotes. */
export const words = z.string().max(10_000)
