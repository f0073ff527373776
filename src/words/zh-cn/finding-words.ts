/**
 * What the checks say of a finding. `{{name}}` is what the page prints, or what was worked out (see model/said). In
 * quotation marks stands what is printed; 印作 names the side that does not fit.
 */
export const findingWords = {
  'says.weekday-mismatch': '{{day}}是{{weekday}}，印作{{printed}}',
  'says.slip.swapped': '：两位数字对调',
  'says.slip.one-digit': '：有一位数字不同',
  'says.slip.power-of-ten': '：数字相同，相差10的整数次方',
  'says.same-metric': '同一指标“{{metric}}”两个数：{{first}}→{{second}}{{slip}}',
  'says.same-metric.pages': '同一指标“{{metric}}”两版两个数：{{first}}→{{second}}{{slip}}',
  'says.printed-on': '{{page}}版{{printed}}',
  'says.printed-in': '{{title}} {{printed}}',
  'says.headline-body': '标题“{{head}}”，正文“{{body}}”{{slip}}',
  'says.caption-body': '图片说明“{{head}}”，正文“{{body}}”{{slip}}',
  'says.year': '{{year}}年',
  'says.ages': '{{low}}或{{high}}岁',
  'says.age-birth-year': '{{birth}}年生，到{{year}}年是{{ages}}（{{year}}－{{birth}}＝{{years}}），印作{{printed}}',
  'says.anniversary':
    '{{event}}于{{begun}}年，{{year}}－{{begun}}＝{{years}}，{{year}}年是{{years}}周年，印作{{printed}}周年',
  'says.elapsed-years': '{{from}}年到{{to}}年是{{years}}年（{{to}}－{{from}}＝{{years}}），印作{{printed}}',
  'says.edition-count.known': '{{year}}年是第{{expected}}个{{name}}，印作第{{printed}}个',
  'says.edition-count.yearly':
    '{{begun}}年开始、每年一届，{{year}}年是第{{expected}}届（{{year}}－{{begun}}＋1＝{{expected}}），印作{{printed}}',
  'says.edition-count.periodic':
    '{{begun}}年开始、每{{words}}年一届，{{year}}年是第{{expected}}届（（{{year}}－{{begun}}）÷{{period}}＋1＝{{expected}}），印作{{printed}}',
  'says.festival-date': '{{year}}年{{name}}是{{right}}，印作{{printed}}',
  'says.festival-date.lunar': '{{day}}是{{lunar}}，印作{{printed}}',
  'says.future-as-past': '见报日是{{issue}}，{{day}}还没有到，却写成已经发生',
  'says.impossible-date.month': '一年只有12个月，没有{{month}}月，印作{{printed}}',
  'says.impossible-date.nought': '没有0日，印作{{printed}}',
  'says.impossible-date.leap-day': '{{year}}年不是闰年，2月只有28天，印作{{printed}}',
  'says.impossible-date.length': '{{month}}只有{{days}}天，印作{{printed}}',
  'says.impossible-date.february': '2月最多29天，印作{{printed}}',
  'says.impossible-date.february-of': '{{year}}年2月只有{{days}}天，印作{{printed}}',
  'says.relative-date': '从{{base}}算起，{{word}}是{{expected}}，印作“{{printed}}”',
  'says.relative-date.years': '{{base}}年说的{{word}}是{{expected}}年，印作{{printed}}年',
  'says.relative-date.row': '从{{base}}算起是{{first}}和{{last}}，印作“{{printed}}”',
  'says.relative-date.run': '从{{base}}算起是{{first}}至{{last}}，印作“{{printed}}”',
  'says.day-of-month': '{{day}}日',
  'says.relative-date.months': '从{{base}}算起，{{word}}是{{expected}}，印作{{printed}}月',
} as const
