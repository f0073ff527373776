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
} as const
