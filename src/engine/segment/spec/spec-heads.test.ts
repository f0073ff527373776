import { describe, expect, it } from 'vitest'
import { BUS, furniture, headOf, of, spell } from './spec-bench'

describe('heads, and what stands beside them', () => {
  it('S54 reads a file with a blank line under every line as if it had none', () => {
    const lines = [
      '夜间公交开通',
      ...BUS,
      '首班车司机何志勇说，第一晚就有三百',
      '多人乘坐，大多是下夜班的护士和餐馆',
      '服务员。',
      '石桥镇油菜花引来赏花客',
      '本报讯（记者 何晓渡）云麓县石桥镇三',
      '千亩油菜花进入盛花期，吸引了大批游客',
      '前来踏青，镇上的农家乐家家客满，土鸡',
      '蛋卖到了两元一个。',
      '北渡口今起休渔',
      '本报讯（记者 许棠）北渡口渔港今日起',
      '进入休渔期，为期三个半月，港内六十艘',
      '渔船全部停航，渔民们忙着补网修船。',
      '老站房改成村史馆',
      '本报讯（记者 高立民）北岭村村史馆昨',
      '日开馆，馆址是一座停用了十九年的老站',
      '房，展出老物件四百多件。',
    ]
    const stories = spell(lines.join('\n\n'))
    expect(stories.map((story) => headOf(story)[0])).toEqual([
      'headline: 夜间公交开通',
      'headline: 石桥镇油菜花引来赏花客',
      'headline: 北渡口今起休渔',
      'headline: 老站房改成村史馆',
    ])
    expect(stories[0]?.filter((unit) => unit.startsWith('body')).length).toBe(2)
  })

  it('S55 tells kicker from deck by balance, occasion, speaker and list', () => {
    const head = (...lines: string[]): string[] => headOf(spell(lines.join('\n\n'), '', ...BUS)[0])
    expect(head('念好山字经 做活林文章', '林下经济种出百姓好日子')).toEqual([
      'kicker: 念好山字经 做活林文章',
      'headline: 林下经济种出百姓好日子',
    ])
    expect(head('孩子放学去哪儿', '“四点半课堂”解了双职工的急')).toEqual([
      'kicker: 孩子放学去哪儿',
      'headline: “四点半课堂”解了双职工的急',
    ])
    expect(head('能工巧匠赛场亮绝活', '清澜市第七届职业技能大赛闭幕')).toEqual([
      'headline: 能工巧匠赛场亮绝活',
      'deck: 清澜市第七届职业技能大赛闭幕',
    ])
    expect(head('今冬供暖提前五天', '市供热办：低于十八度可以投诉')).toEqual([
      'headline: 今冬供暖提前五天',
      'deck: 市供热办：低于十八度可以投诉',
    ])
  })

  it('S56 keeps lines of one block together, spaced out or not, and what says more apart', () => {
    const other = ['', '念好山字经 做活林文章', '', '林下经济种出百姓好日子', '', ...BUS]
    const spaced = headOf(spell('居民生活用气', '价 格 联 动 机 制 出 台', '', ...BUS, ...other)[0])
    expect(spaced).toEqual(['headline: 居民生活用气价格联动机制出台'])
    const list = headOf(spell('公交站台建起清凉驿站', '环卫工、外卖员、候车市民都能进来', '', ...BUS)[0])
    expect(list).toEqual(['headline: 公交站台建起清凉驿站', 'deck: 环卫工、外卖员、候车市民都能进来'])
  })

  it('S57 gives each notice its own head', () => {
    const stories = spell(
      ...BUS,
      '',
      '夜间公交向市民开放',
      '',
      '因供水管道接驳施工，定于10月9日8时至17时停止供水，请提前蓄水。',
      '',
      '清澜市自来水有限公司',
      '',
      '关于供水管道施工停水的公告',
    )
    expect(stories.map((story) => headOf(story))).toEqual([
      ['headline: 夜间公交向市民开放'],
      ['headline: 关于供水管道施工停水的公告'],
    ])
  })

  it('S58 leaves weather and contents of the page out of its stories', () => {
    const units = furniture('今日天气', '小到中雪 -4℃～2℃', '北风4至5级 空气质量 良', '', '夜间公交开通', '', ...BUS)
    expect(units.map((unit) => unit.split(':')[0])).not.toContain('headline')
    expect(units.join('')).toContain('空气质量')
  })

  it('S59 takes a credit above its picture’s text, and numbered texts, for what they are', () => {
    const above = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '本报记者 许棠 摄',
      '',
      '9月4日晚，乘客在雁回站登上首班夜间公交车。',
      '',
      '石桥镇油菜花引来赏花客',
      '',
      '本报讯（记者 何晓渡）云麓县石桥镇三千亩油菜花进入盛花期，吸引了大批游客前来踏青赏花。',
    )
    expect(above.flat()).toContain('caption: 9月4日晚，乘客在雁回站登上首班夜间公交车。')
  })

  it('S100 reads an office alone, or that a paper is out, above what is to be done as the kicker', () => {
    const water = [
      '本报讯（记者 许棠）省应急办日前召开会议，要求各地排查汛期隐患，',
      '五部门印发的意见规范水库调度和下泄。',
    ]
    const [office] = spell('省应急办', '', '部署排查汛期水库隐患', '', ...water)
    expect(headOf(office)).toEqual(['kicker: 省应急办', 'headline: 部署排查汛期水库隐患'])
    const [paper] = spell('五部门印发意见', '', '规范汛期水库调度和下泄', '', ...water)
    expect(headOf(paper)).toEqual(['kicker: 五部门印发意见', 'headline: 规范汛期水库调度和下泄'])
  })

  it('S120 reads a campaign’s name and what all is held to as labels, what tells something as kickers', () => {
    const heads = (upper: string) => headOf(spell(upper, '', '清澜新添十二处口袋公园', '', ...BUS)[0])
    for (const label of ['铸牢中华民族共同体意识', '紧扣清澜绿色发展示范区建设主线', '建设亮丽内蒙古 共圆伟大中国梦'])
      expect(heads(label)).not.toContain(`kicker: ${label}`)
    expect(heads('推窗见绿 出门入园')).toContain('kicker: 推窗见绿 出门入园')
  })

  it('S121 knows reporters of papers with a site or a cloud, and long names among several, by their bylines and datelines', () => {
    const text =
      '清澜市首条夜间公交线路结束试运行，正式对市民开放，沿途停靠十九个站点，末班车推迟到凌晨一点，票价仍为两元。'
    const credits = [
      '清澜云·江河晚报融媒体首席记者 沈砚秋',
      '清澜全媒体记者 沈砚秋 实习生 陆知行',
      '记者丨沈砚秋 通讯员丨陆知行',
      '口述/沈砚秋 整理/陆知行',
      '本报记者 沈砚秋 乌云毕力格',
    ]
    for (const credit of credits) expect(of(spell('夜间公交开通', '', credit, '', text)[0], 'byline')).toEqual([credit])
    const opens = ['清澜云·江河晚报讯（融媒体记者 沈砚秋）', '清澜网讯（记者 沈砚秋）', '江河日报-清澜网讯 ']
    for (const open of opens) {
      const page = spell('夜读室延时', '', ...BUS, '', `${open}6月11日，${text}`, '', '夜间公交开通')
      expect(page.map((story) => of(story, 'body').length)).toEqual([1, 1])
    }
  })

  it('S130 takes lines beside a head that the story tells of for parts of it, others for labels', () => {
    const heads = (...lines: string[]) => headOf(spell(...lines.flatMap((line) => [line, '']), ...BUS)[0])
    expect(heads('夜间公交', '晚归的人有了伴 末班车等到一点钟')).toEqual([
      'kicker: 夜间公交',
      'headline: 晚归的人有了伴 末班车等到一点钟',
    ])
    expect(heads('街巷闲话', '晚归的人有了伴 末班车等到一点钟')[0]).toBe('label: 街巷闲话')
    expect(heads('清澜市“绿色出行在身边”首条夜间公交线路结', '束试运行')).toContain(
      'headline: 清澜市“绿色出行在身边”首条夜间公交线路结束试运行',
    )
  })

  it('S131 leaves no kicker or deck alone that was cut from its headline, and gives a picture no line of the text above it', () => {
    const service = [
      '本报讯（记者 何晓渡）云麓县石桥镇的',
      '便民服务站昨日搬进村口的小楼，三十七',
      '件事半天就能办完，带齐证件不用跑第二',
      '趟，周末也有人值班。',
    ]
    const harbour = [
      '本报讯（记者 许棠）北渡口渔港今日起',
      '进入休渔期，为期三个半月，港内六十艘',
      '渔船全部停航，渔民们忙着补网修船。',
    ]
    const first = ['半天就能办完 不用跑第二趟', '', '清澜夜间公交开通', '', ...BUS, '']
    const page = spell(...first, '石桥镇便民服务站进村', '', ...service, '', '北渡口今起休渔', '', ...harbour)
    expect(headOf(page[0])).toEqual(['kicker: 半天就能办完 不用跑第二趟', 'headline: 清澜夜间公交开通'])
    const row = ['半天就能办完 不用跑第二趟', '', '补网修船忙', '', '——云麓改革一线见闻', '', '清澜夜间公交开通', '']
    const rest = spell(...row, '北渡口今起休渔', '', ...service, '', ...BUS, '', ...harbour)
    expect(headOf(rest[0]).at(-1)).toBe('deck: ——云麓改革一线见闻')
    const market = [
      '本报讯（记者 何晓渡）停业四个月的文',
      '塔菜场昨日重新开门，水产区的地面不再',
      '湿滑，摊位由二百一十六个调整为一百七',
      '十八个，首日客流突破九千人次。',
    ]
    const picture = ['', '改造后的文塔菜场过道宽敞明亮，市民正在选购。', '', '本报记者 沈砚秋 摄', '']
    const head = ['停业四个月 文塔菜场换新颜', '', '渔货摊位少了，首日客流破九千', '']
    const below = spell(
      ...BUS,
      '',
      '清澜夜间公交开通',
      '',
      ...market,
      ...picture,
      ...head,
      ...harbour,
      '',
      '渔港今起休渔',
    )
    expect(below.map((story) => headOf(story).length)).toEqual([1, 2, 1])
  })

  it('S131 reads what is done in two or three parts as a kicker, not as a signature or a notice', () => {
    for (const upper of ['坐车坐过了站 手机没电 身上没钱', '扫码投放旧衣 积分能换鸡蛋'])
      expect(headOf(spell(upper, '', '清澜夜间公交送他回家', '', ...BUS)[0])).toContain(`kicker: ${upper}`)
  })
})
