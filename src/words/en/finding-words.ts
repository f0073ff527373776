import type { findingWords as chinese } from '../zh-cn/finding-words'

/** Short, as a copy desk asks: what is right and why, then what is printed. */
export const findingWords: Readonly<Record<keyof typeof chinese, string>> = {
  'says.weekday-mismatch': '{{day}} is a {{weekday}}; printed “{{printed}}”',
  'says.slip.swapped': ': two digits swapped',
  'says.slip.one-digit': ': one digit differs',
  'says.slip.power-of-ten': ': same digits, a power of ten apart',
  'says.same-metric': 'Two values for “{{metric}}”: {{first}} → {{second}}{{slip}}',
  'says.same-metric.pages': 'Two pages, two values for “{{metric}}”: {{first}} → {{second}}{{slip}}',
  'says.printed-on': '{{printed}} (page {{page}})',
  'says.printed-in': '{{printed}} ({{title}})',
  'says.headline-body': 'Headline “{{head}}”, body “{{body}}”{{slip}}',
  'says.caption-body': 'Caption “{{head}}”, body “{{body}}”{{slip}}',
}
