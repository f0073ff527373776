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
  'says.year': '{{year}}',
  'says.ages': '{{low}} or {{high}}',
  'says.age-birth-year':
    'Born in {{birth}}: {{ages}} in {{year}} ({{year}} − {{birth}} = {{years}}); printed “{{printed}}”',
  'says.anniversary':
    '“{{event}}”: begun in {{begun}}, {{year}} − {{begun}} = {{years}}, so {{years}} years in {{year}}; printed {{printed}}',
  'says.elapsed-years': '{{from}} to {{to}} is {{years}} years ({{to}} − {{from}} = {{years}}); printed “{{printed}}”',
  'says.edition-count.known': '“{{name}}” in {{year}} is no. {{expected}}; printed no. {{printed}}',
  'says.edition-count.yearly':
    'Held every year since {{begun}}: {{year}} is no. {{expected}} ({{year}} − {{begun}} + 1 = {{expected}}); printed “{{printed}}”',
  'says.edition-count.periodic':
    'Held every {{words}} years since {{begun}}: {{year}} is no. {{expected}} (({{year}} − {{begun}}) ÷ {{period}} + 1 = {{expected}}); printed “{{printed}}”',
  'says.festival-date': '“{{name}}” in {{year}} is on {{right}}; printed {{printed}}',
  'says.festival-date.lunar': '{{day}} is {{lunar}}; printed “{{printed}}”',
  'says.future-as-past': 'The issue is of {{issue}}; {{day}} is still to come, but is told as past',
  'says.impossible-date.month': 'A year has 12 months, none is {{month}}; printed “{{printed}}”',
  'says.impossible-date.nought': 'There is no day 0; printed “{{printed}}”',
  'says.impossible-date.leap-day': '{{year}} is no leap year, February has 28 days; printed “{{printed}}”',
  'says.impossible-date.length': '{{month}} has {{days}} days; printed “{{printed}}”',
  'says.impossible-date.february': 'February has 29 days at most; printed “{{printed}}”',
  'says.impossible-date.february-of': 'February {{year}} has {{days}} days; printed “{{printed}}”',
  'says.relative-date': 'From {{base}}, “{{word}}” is {{expected}}; printed “{{printed}}”',
  'says.relative-date.years': 'Said in {{base}}, “{{word}}” is {{expected}}; printed {{printed}}',
  'says.relative-date.row': 'From {{base}} this is {{first}} and {{last}}; printed “{{printed}}”',
  'says.relative-date.run': 'From {{base}} this is {{first}} to {{last}}; printed “{{printed}}”',
  'says.day-of-month': 'day {{day}}',
  'says.relative-date.months': 'From {{base}}, “{{word}}” is {{expected}}; printed month {{printed}}',
}
