import type { DateTag, NumberTag } from '../../../model/analysis'

/** A date tag in one line, as the spec files write it: 5月8日至31日 = 2023-05-08..2023-05-31, an open side left empty. */
export function showDate({ text, value }: DateTag): string {
  const time = value.time ? ` ${value.time}` : ''
  if ('unresolved' in value) return `${text} = ?${time}`
  const days = value.from === value.to ? value.from : `${value.from ?? ''}..${value.to ?? ''}`
  return `${text} = ${days}${time}`
}

/** A number tag in one line: 7000余家 = 7000 家 ~ (about), 第34届 = 34 届 # (ordinal), 3至5人 = 3..5 人, 87比86 = 87:86. */
export function showNumber({ text, value }: NumberTag): string {
  const size = value.scores
    ? value.scores.join(':')
    : value.number !== undefined
      ? String(value.number)
      : `${value.min ?? ''}..${value.max ?? ''}`
  return [`${text} = ${size}`, value.unit ?? '', value.approx ? '~' : '', value.ordinal ? '#' : '']
    .filter(Boolean)
    .join(' ')
}
