// node scripts/count-people-lexicons.mjs --jieba dict.txt --hanlp data/dictionary --places DIR --out DIR
// Counts the statistical tables of the people finder anew from public dictionaries: words, surnames, given-characters,
// person-contexts, transliteration. The files in resources/lexicons/zh began as this and were corrected by hand where
// resources/lexicons/README.md says so; compare before you copy.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values: paths } = parseArgs({
  options: {
    jieba: { type: 'string' },
    hanlp: { type: 'string' },
    places: { type: 'string' },
    out: { type: 'string' },
  },
})
if (!paths.jieba || !paths.hanlp || !paths.places || !paths.out) {
  console.error('usage: count-people-lexicons.mjs --jieba FILE --hanlp DIR --places DIR --out DIR')
  process.exit(2)
}

const HAN = /^[\u4e00-\u9fff〇]+$/
/** Longest word kept, and the rarest: a word of one in forty million says no more than its characters do. */
const LONGEST = 6
const RAREST_COST = 17.5
/** Shares of running text that punctuation takes; the dictionaries count words only. */
const MARKS = {
  '，': 0.055,
  '。': 0.03,
  '、': 0.022,
  '“': 0.012,
  '”': 0.012,
  '（': 0.007,
  '）': 0.007,
  '：': 0.008,
  '《': 0.004,
  '》': 0.004,
  '；': 0.003,
  '！': 0.002,
  '？': 0.002,
  '—': 0.004,
  '…': 0.001,
  '/': 0.001,
}

const linesOf = (file) => readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean)
const write = (name, header, rows) => {
  writeFileSync(join(paths.out, `${name}.tsv`), [header, ...rows].map((row) => `${row.join('\t')}\n`).join(''))
  console.error(`${name}: ${rows.length} rows`)
}

/** HanLP's core dictionary: word → count, and how much of it is as a person's name. */
function readCore() {
  const words = new Map()
  let total = 0
  for (const line of linesOf(join(paths.hanlp, 'CoreNatureDictionary.txt'))) {
    const [word, ...tags] = line.split('\t')
    let count = 0
    let asPerson = 0
    for (let k = 0; k + 1 < tags.length; k += 2) {
      count += Number(tags[k + 1])
      if (tags[k].startsWith('nr')) asPerson += Number(tags[k + 1])
    }
    total += count
    if (!word.includes('##')) words.set(word, { count, asPerson })
  }
  return { words, total }
}

/** jieba's dictionary without what it takes for people. */
function readJieba() {
  const words = new Map()
  let total = 0
  for (const line of linesOf(paths.jieba)) {
    const [word, count, tag] = line.split(' ')
    total += Number(count)
    if (!tag.startsWith('nr')) words.set(word, Number(count))
  }
  return { words, total }
}

/** Roles of words beside and inside names (Zhang and Liu 2002): B surname, C D E given, K before, L behind, M between, Z given whole. */
function readRoles() {
  const roles = new Map()
  const totals = {}
  for (const line of linesOf(join(paths.hanlp, 'person/nr.txt'))) {
    const [word, ...cells] = line.split(' ')
    const counts = {}
    for (let k = 0; k + 1 < cells.length; k += 2) {
      counts[cells[k]] = Number(cells[k + 1])
      totals[cells[k]] = (totals[cells[k]] ?? 0) + Number(cells[k + 1])
    }
    roles.set(word, counts)
  }
  return { roles, totals }
}

function countWords(core, jieba) {
  const shares = new Map()
  const isPerson = (word) => (core.words.get(word)?.asPerson ?? 0) > (core.words.get(word)?.count ?? 0) / 2
  for (const [word, { count }] of core.words) {
    if (!HAN.test(word) || isPerson(word)) continue
    shares.set(word, (0.7 * count) / core.total + (0.3 * (jieba.words.get(word) ?? 0)) / jieba.total)
  }
  for (const [word, count] of jieba.words) {
    if (shares.has(word) || !HAN.test(word) || isPerson(word) || (word.length > 1 && count < 3)) continue
    shares.set(word, (0.3 * count) / jieba.total)
  }
  for (const file of ['provinces', 'cities', 'areas']) {
    const share = Math.exp(file === 'areas' ? -14.5 : -13)
    for (const line of linesOf(join(paths.places, `${file}.csv`)).slice(1)) {
      const name = line.split(',')[1].replace(/"/g, '')
      const short = name.replace(/(自治区|自治州|自治县|自治旗|地区|盟|省|市|县|旗)$/, '')
      for (const place of [name, short]) {
        if (HAN.test(place) && place.length > 1 && (shares.get(place) ?? 0) < share) shares.set(place, share)
      }
    }
  }
  const rows = new Map()
  for (const [word, share] of shares) {
    const cost = Math.round(-Math.log(share) * 2) / 2
    if (word.length > LONGEST || (word.length > 1 && cost > RAREST_COST)) continue
    rows.set(cost, [...(rows.get(cost) ?? []), word])
  }
  const costs = [...rows.keys()].sort((a, b) => a - b)
  write(
    'words',
    ['cost', 'words'],
    costs.map((cost) => [cost, rows.get(cost).sort().join(' ')]),
  )
}

function countGiven(roles) {
  const given = new Map()
  const add = (char, role, count) => {
    const counts = given.get(char) ?? { C: 0, D: 0, E: 0 }
    counts[role] += count ?? 0
    given.set(char, counts)
  }
  for (const [word, counts] of roles) {
    if (!HAN.test(word)) continue
    if (word.length === 1) for (const role of ['C', 'D', 'E']) add(word, role, counts[role])
    if (word.length === 2 && counts.Z) {
      add(word[0], 'C', counts.Z)
      add(word[1], 'D', counts.Z)
    }
  }
  const rows = [...given].map(([char, { C, D, E }]) => [char, C, D, E]).filter(([, C, D, E]) => C + D + E > 0)
  rows.sort((a, b) => b[1] + b[2] + b[3] - a[1] - a[2] - a[3])
  write('given-characters', ['character', 'first', 'last', 'only'], rows)
}

/** Log-odds of the word beside a name against the word anywhere, two added to both counts. */
function countContexts(roles, totals, core) {
  const odds = (count, role, share) => Math.log(((count ?? 0) + 2) / (totals[role] * share + 2))
  const rows = []
  for (const word of new Set([...roles.keys(), ...core.words.keys(), ...Object.keys(MARKS)])) {
    const share = MARKS[word] ?? (core.words.get(word)?.count ?? 0) / core.total
    if (share === 0 || (!MARKS[word] && (!HAN.test(word) || word.length > LONGEST))) continue
    const counts = roles.get(word) ?? {}
    if (!MARKS[word] && totals.K * share < 0.3 && !(counts.K > 1) && !(counts.L > 1)) continue
    const before = odds(counts.K, 'K', share)
    const after = odds(counts.L, 'L', share)
    const between = odds(counts.M, 'M', share)
    if (Math.abs(before) < 0.3 && Math.abs(after) < 0.3 && between < 0.7) continue
    rows.push([share, word, before.toFixed(1), after.toFixed(1), between > 0 ? between.toFixed(1) : ''])
  }
  rows.sort((a, b) => b[0] - a[0])
  write(
    'person-contexts',
    ['word', 'before', 'after', 'between'],
    rows.map((row) => row.slice(1)),
  )
}

function countSounds() {
  const names = linesOf(join(paths.hanlp, 'person/nrf.txt')).map((line) => line.split(/\s/)[0])
  const uses = new Map()
  const pairs = new Map()
  for (const name of names) {
    if (!HAN.test(name) || name.length < 2) continue
    for (const char of name) uses.set(char, (uses.get(char) ?? 0) + 1)
    const closed = `^${name}$`
    for (let k = 0; k + 1 < closed.length; k++) {
      const next = pairs.get(closed[k]) ?? new Map()
      next.set(closed[k + 1], (next.get(closed[k + 1]) ?? 0) + 1)
      pairs.set(closed[k], next)
    }
  }
  const isKept = (char) => char === '^' || char === '$' || (uses.get(char) ?? 0) > 2
  const rows = []
  for (const [char, next] of pairs) {
    if (!isKept(char)) continue
    const kept = [...next].filter(([follower]) => isKept(follower)).sort((a, b) => b[1] - a[1])
    rows.push([char, kept.map(([follower, count]) => follower + (count > 1 ? count : '')).join(' ')])
  }
  write('transliteration', ['character', 'next'], rows)
}

const core = readCore()
const { roles, totals } = readRoles()
countWords(core, readJieba())
const surnames = [...roles].filter(([word, counts]) => counts.B >= 2 && HAN.test(word) && word.length <= 2)
surnames.sort((a, b) => b[1].B - a[1].B)
write(
  'surnames',
  ['surname', 'count'],
  surnames.map(([word, counts]) => [word, counts.B]),
)
countGiven(roles)
countContexts(roles, totals, core)
countSounds()
