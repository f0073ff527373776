import type { Fold } from '../../page/fold'
import { type Mention, mentionsOf } from '../roles-of'
import type { Rule, RuleFinding } from '../rule'

/** Offices of which a body has one: who heads two bodies, or is head and deputy of one, is told of wrongly. */
const HEADS =
  '省长 市长 县长 区长 旗长 州长 镇长 乡长 厅长 局长 处长 科长 院长 校长 园长 馆长 所长 站长 厂长 矿长 台长 行长 队长 支队长 大队长 部长 书记 主任 主席 秘书长 会长 董事长 总经理 总裁 社长 总编辑 检察长'
    .split(' ')
    .sort((a, b) => b.length - a.length)
/** Not what the person is now, or not yet. */
const OTHER_TIME = /原|前任|时任|曾任|拟任|历任|兼|代理|候选|名誉|新任|接任|离任|代表|助理|执行|荣誉/u

interface Office {
  readonly body: string
  readonly title: string
  readonly deputy: boolean
}

/** One person with two titles on a page that exclude each other: 县长 and 副县长, the heads of two bodies. */
export function createPersonTwoTitlesRule(fold: Fold): Rule {
  return {
    id: 'person-two-titles',
    severity: 'query',
    *checkStories(input) {
      const byName = new Map<string, Mention[]>()
      for (const mention of mentionsOf(input)) {
        if (mention.role === '' || OTHER_TIME.test(fold(roleAround(mention)))) continue
        byName.set(mention.name, [...(byName.get(mention.name) ?? []), mention])
      }
      for (const mentions of byName.values()) {
        const finding = compareAll(mentions, fold)
        if (finding) yield finding
      }
    },
  }
}

/** The role with the words before it, which say of what time it is: 时任, 原. */
function roleAround({ role, text, tag }: Mention): string {
  return text.text.slice(Math.max(0, tag.start - role.length - 3), tag.start) + role
}

function compareAll(mentions: readonly Mention[], fold: Fold): RuleFinding | undefined {
  const [first, ...others] = mentions
  if (!first) return undefined
  const known = officesOf(fold(first.role))
  for (const other of others) {
    if (!excludes(known, officesOf(fold(other.role)))) continue
    return {
      message: `${first.name}的职务前后不一：一处为“${first.role}”，一处为“${other.role}”`,
      places: [placeOf(other), placeOf(first)],
      confidence: 0.7,
    }
  }
  return undefined
}

function placeOf({ text, tag }: Mention): RuleFinding['places'][number] {
  return { text: text.index, start: tag.start, end: tag.end }
}

/** 县委副书记、县长 are two offices; the body of the first serves those that name none. */
function officesOf(role: string): Office[] {
  return role.split('、').flatMap((part) => {
    const title = HEADS.find((head) => part.endsWith(head))
    if (!title) return []
    const body = part.slice(0, -title.length)
    const deputy = /(?:常务)?副$/u.test(body)
    return [{ body: body.replace(/(?:常务)?副$/u, ''), title, deputy }]
  })
}

function excludes(some: readonly Office[], others: readonly Office[]): boolean {
  if (some.length === 0 || others.length === 0) return false
  return some.some((office) => others.some((other) => exclude(office, other, some, others)))
}

/** Heads that nobody is of two bodies at a time, whatever they are called. */
const SOLE = new Set('省长 市长 县长 区长 旗长 州长 镇长 乡长 厅长 局长 检察长 行长'.split(' '))

/** 县法院院长 and 县检察院检察长; 市长 and 县长. 县委书记 and 县长 may be one. */
function areSole(a: Office, b: Office): boolean {
  const sole = ({ title, body }: Office): boolean => SOLE.has(title) || (title === '院长' && body.endsWith('法院'))
  return !a.deputy && !b.deputy && sole(a) && sole(b)
}

function exclude(office: Office, other: Office, some: readonly Office[], others: readonly Office[]): boolean {
  if (office.title !== other.title) return areSole(office, other) && some.length === 1 && others.length === 1
  const same = isSameBody(office.body, other.body)
  if (office.deputy !== other.deputy) {
    // 县委副书记、县委书记: who holds both, or another office of that title, is told of rightly.
    return (
      same &&
      some.filter(({ title }) => title === office.title).length === 1 &&
      others.filter(({ title }) => title === office.title).length === 1
    )
  }
  if (office.deputy || office.title === '书记' || office.title === '主任' || office.title === '主席') return false
  return !same && office.body.length >= 3 && other.body.length >= 3
}

/** 县教育局 and 青禾县教育局, 市人社局 and 云岭市人力资源和社会保障局: the short name's characters come in the long one in order. */
function isSameBody(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const sign of long) if (sign === short.charAt(at)) at++
  return at === short.length
}
