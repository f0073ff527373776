import { describe, expect, it } from 'vitest'
import { findDateline } from './dateline'

const cases: [
  text: string,
  source: string | null,
  place: string | null,
  date: string | null,
  kind: string,
  end: number,
][] = [
  ['本报讯（记者 沈砚秋）昨日，市园林绿化中心', '本报', null, null, '讯', 3],
  ['云渡晚报讯（记者 陆知行）6月11日，', '云渡晚报', null, null, '讯', 5],
  ['本报望川 6 月 2 日电 （记者 贺兰因）入夏以来', '本报', '望川', '6月2日', '电', 13],
  ['新华社柳津5月16日电（记者周其然）记者获悉', '新华社', '柳津', '5月16日', '电', 11],
  ['新华社柳津十八日电 石鼓县农民', '新华社', '柳津', '十八日', '电', 9],
  ['本报 6 月 2 日讯 （记者 罗一苇）', '本报', null, '6月2日', '讯', 11],
  ['【本報訊】市區電車昨日恢復行駛', '本報', null, null, '訊', 4],
  ['云渡网消息 早高峰期间', '云渡网', null, null, '消息', 5],
  ['晚报讯（记者 陆知行）昨日', '晚报', null, null, '讯', 3],
  ['云渡云·柳津晚报讯（融媒体记者 陆知行）', '云渡云·柳津晚报', null, null, '讯', 9],
]

describe('findDateline', () => {
  for (const [text, source, place, date, kind, end] of cases) {
    it(`reads «${text}»`, () => {
      expect(findDateline(text)).toEqual({ source, place, date, kind, span: [0, end] })
    })
  }

  it('leaves text alone that only holds the same words', () => {
    for (const text of ['通讯员小组昨天成立。', '电视台播出了报道。', '市民来电反映，路灯不亮。', '']) {
      expect(findDateline(text)).toBeUndefined()
    }
  })
})
