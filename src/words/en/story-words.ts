import type { storyWords as chinese } from '../zh-cn/story-words'

export const storyWords: Readonly<Record<keyof typeof chinese, string>> = {
  'role.label': 'Label',
  'role.kicker': 'Kicker',
  'role.headline': 'Headline',
  'role.deck': 'Deck',
  'role.body': 'Body',
  'role.subhead': 'Cross-head',
  'role.summary': 'Summary',
  'role.caption': 'Caption',
  'role.credit': 'Credit',
  'role.byline': 'Byline',
  'role.jump': 'Jump',
  'role.other': 'Other',
  'role.running-head': 'Running head',
  'role.furniture': 'Furniture',

  'status.new': 'New',
  'status.working': 'In work',
  'status.checked': 'Checked',
  'status.ready': 'Ready',
  'status.exported': 'Exported',
}
