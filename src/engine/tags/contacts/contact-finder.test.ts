import { describe, expect, it } from 'vitest'
import { foldText } from '../scan/fold'
import { findContacts } from './contact-finder'

const contactsIn = (text: string): unknown[] => findContacts(foldText(text)).map(({ value }) => value)

describe('telephone numbers', () => {
  it('are mobile, with area code, with an extension, or of a service line', () => {
    expect(contactsIn('手机13800001234，座机0000-4933380转802，服务热线400-000-1234。')).toEqual([
      { phone: '13800001234' },
      { phone: '0000-4933380转802' },
      { phone: '400-000-1234' },
    ])
  })

  it('are read in full-width figures, in brackets and with a blank that crept in', () => {
    expect(contactsIn('电话：００００－４９３３３８０')).toEqual([{ phone: '0000-4933380' }])
    expect(contactsIn('电话（0000）4933380')).toEqual([{ phone: '(0000)4933380' }])
    expect(contactsIn('联系电话0000- 4933380')).toEqual([{ phone: '0000-4933380' }])
  })

  it('are short only in company of words that say so', () => {
    expect(contactsIn('拨打12345热线，或致电110。')).toEqual([{ phone: '12345' }, { phone: '110' }])
    expect(contactsIn('共有12345人，其中110名党员。')).toEqual([])
    expect(contactsIn('全乡有固定电话120部，热线接到咨询110个。')).toEqual([])
  })

  it('have seven or eight digits without an area code only behind 电话 and its kind', () => {
    expect(contactsIn('咨询电话：6123456')).toEqual([{ phone: '6123456' }])
    expect(contactsIn('总产值6123456元')).toEqual([])
  })

  it('are not cut out of longer rows of digits', () => {
    expect(contactsIn('编号138000012345678')).toEqual([])
    expect(contactsIn('身份证号000000199001011234')).toEqual([])
  })
})

describe('e-mail addresses', () => {
  it('are given in small letters, without the full stop behind them', () => {
    expect(contactsIn('来稿请发News.Desk@Example.com.')).toEqual([{ email: 'news.desk@example.com' }])
  })

  it('take their digits back from a telephone number', () => {
    expect(contactsIn('邮箱13800001234@example.com')).toEqual([{ email: '13800001234@example.com' }])
  })

  it('need a name before and a domain behind the sign', () => {
    expect(contactsIn('@某人 a@b user@ @@')).toEqual([])
  })
})
