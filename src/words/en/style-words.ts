import type { styleWords as zhCN } from '../zh-cn/style-words'

/** The house style: what clean-up does, rule by rule. */
export const styleWords: Readonly<Record<keyof typeof zhCN, string>> = {
  'command.page.restyle': 'Set to house style',
  'lexicon.list.house-style': 'House style',
  'lexicon.hint.house-style':
    'How the machine sets marks and spaces when it cleans text up, after GB/T 15834 and 15835. Figures, names and quotations are never changed, nor is what an editor has written or put back.',
  'lexicon.wrong.rule': 'There is no such rule.',
  'lexicon.wrong.mark': 'Punctuation only: one mark, set as one to four.',
  'lexicon.problem.rule': 'line {{line}}: there is no such rule.',
  'lexicon.problem.mark': 'line {{line}}: punctuation only, one mark set as one to four.',
  'style.rules': 'Rules of the house style',
  'style.latin-spacing': 'No space between Han and figures or letters',
  'style.widen': 'Half-width {{from}} between Han becomes {{to}}',
  'style.replace': '{{from}} outside quotations becomes {{to}}',
  'style.own': 'own',
  'style.remove': 'Remove this rule: {{rule}}',
  'style.add': 'Add rule',
  'style.rule': 'Rule',
  'style.choose.widen': 'Between Han only',
  'style.choose.replace': 'Always, but in quotations',
  'style.from': 'Mark',
  'style.to': 'Set as',
  'style.try': 'Try it: type or paste a sentence to see it set',
  'style.tried': 'Set',
  'style.unchanged': 'unchanged',
  'style.apply_one': 'Set {{count}} page of this desk so',
  'style.apply_other': 'Set {{count}} pages of this desk so',
  'style.applyHint': 'Paragraphs edited by hand and checked stories stay; can be undone.',
  'notice.restyled': 'Paragraphs set to the house style: {{message}}. Can be undone.',
  'notice.restyled-none': 'Everything is in the house style already.',
}
