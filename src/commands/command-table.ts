import type { z } from 'zod'
import type { Change } from '../model/change'
import type { Desk } from '../model/document'
import { type Refusal, refuse } from '../model/entry'
import { blockInsert, blockJoin, blockMove, blockRemove, blockSetRole, blockSplit } from './block'
import { cleanupRevert, cleanupRevertAll } from './cleanup'
import type { Command, CommandContext } from './command'
import { decisionMake, decisionMakeAll, decisionWithdraw } from './decision'
import { duplicateDecide } from './duplicate'
import { figureCorrect, figureSetStatus } from './figure'
import { jointDecide, jointReopen } from './joint'
import { linesGather, linesMove, linesSetRole } from './lines'
import { pageImport, pageMove, pageRemove, pageReread, pageSetIssue } from './page'
import { pageRecut } from './recut'
import { pageRestyle } from './restyle'
import { ruleImport, ruleRemove, ruleResetSeverities, ruleSave, ruleSetSeverity } from './rule'
import { signatureSign } from './signature'
import { storyDissolve, storyGather, storyMerge, storyMove, storySetStatus, storySplit } from './story'
import { textReplace } from './text'

/** Every verb of the desk by its name. What is not in here cannot be done to a document. */
export const commandTable = {
  'page.import': pageImport,
  'page.remove': pageRemove,
  'page.move': pageMove,
  'page.recut': pageRecut,
  'page.restyle': pageRestyle,
  'page.setIssue': pageSetIssue,
  'page.reread': pageReread,
  'story.split': storySplit,
  'story.merge': storyMerge,
  'story.move': storyMove,
  'story.gather': storyGather,
  'story.dissolve': storyDissolve,
  'story.setStatus': storySetStatus,
  'block.move': blockMove,
  'block.setRole': blockSetRole,
  'block.join': blockJoin,
  'block.split': blockSplit,
  'block.insert': blockInsert,
  'block.remove': blockRemove,
  'lines.setRole': linesSetRole,
  'lines.move': linesMove,
  'lines.gather': linesGather,
  'text.replace': textReplace,
  'cleanup.revert': cleanupRevert,
  'cleanup.revertAll': cleanupRevertAll,
  'joint.decide': jointDecide,
  'joint.reopen': jointReopen,
  'duplicate.decide': duplicateDecide,
  'figure.setStatus': figureSetStatus,
  'figure.correct': figureCorrect,
  'signature.sign': signatureSign,
  'decision.make': decisionMake,
  'decision.makeAll': decisionMakeAll,
  'decision.withdraw': decisionWithdraw,
  'rule.save': ruleSave,
  'rule.import': ruleImport,
  'rule.remove': ruleRemove,
  'rule.setSeverity': ruleSetSeverity,
  'rule.resetSeverities': ruleResetSeverities,
} as const

export type CommandName = keyof typeof commandTable

/** The arguments of a command, as its callers write them. */
export type ArgsOf<N extends CommandName> = z.input<(typeof commandTable)[N]['schema']>

export const COMMAND_NAMES = Object.keys(commandTable) as CommandName[]

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandTable, name)
}

/** What running a command gives: the changes, and how the history tells of it. */
export interface Outcome {
  readonly changes: readonly Change[]
  readonly about: string
  /** The arguments as the journal keeps them. */
  readonly args: unknown
}

/**
 * Checks `args` against the schema of command `name` and works out what it would change. Nothing is applied.
 * Refuses unknown names, arguments of the wrong shape, and what the command itself refuses.
 */
export function runCommand(desk: Desk, name: string, args: unknown, context: CommandContext): Outcome | Refusal {
  if (!isCommandName(name)) return refuse('no-such-command', `there is no command ${name}`)
  const command: Command = commandTable[name] as Command
  const parsed = command.schema.safeParse(args)
  if (!parsed.success) return refuse('bad-arguments', `${name}: ${formatIssues(parsed.error)}`)
  const about = command.about(desk, parsed.data)
  const changes = command.run(desk, parsed.data, context)
  if ('refused' in changes) return changes
  if (changes.length === 0) return refuse('nothing-to-do', `${name}: everything is as asked already`)
  return { changes, about, args: command.journalled?.(parsed.data) ?? parsed.data }
}

function formatIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`).join('; ')
}
