import { expect, test } from '@playwright/test'
import { CHINESE, expectStories, sheet, writePages } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** A full line that ends with a full stop: the next may be a paragraph of its own. */
const PAGE = `河湾日报
2025年6月12日 星期四 05 体育

全省女排决出首个四强
东道主柳津队直落三局胜
本报柳津6月11日电（记者 陆
知行）全省运动会女子排球比赛
昨晚在柳津体育馆进行了一场四分
之一决赛，东道主柳津队以3比0
战胜石鼓队，第一支跻身四强。
17岁的接应周小满独得21分，其
中拦网5分。第二局石鼓队一度领
先，柳津队连叫两次暂停，随后周
小满连续发球得手，追到19平了。
半决赛将于6月13日晚上进行，柳
津队的对手是卫冕冠军望川队。去
年两队曾打满五局，望川队险胜。
`

let galley: LaunchedGalley

test.afterEach(async () => {
  await galley.app.close()
})

test('an answered joint is listed, and taken back to where it is asked again', async () => {
  galley = await launchGalley({ args: [...writePages('joints', { '05.txt': PAGE }), ...CHINESE] })
  const { window } = galley
  await expectStories(window, 1)
  const fork = window.getByRole('region', { name: '存疑的接缝' })
  const settled = window.getByRole('region', { name: '已决' })
  const paragraphs = sheet(window).locator('.block.body')
  await expect(fork).toContainText('接排，还是另起段？')
  const before = await paragraphs.count()
  const asked = await fork.innerText()
  await window.keyboard.press('F8')
  await expect(fork.locator('.way.now')).toBeFocused()

  // The other reading by its key, whichever the machine proposes.
  const key = (await fork.locator('.way:not(.now) kbd').textContent()) ?? ''
  await window.keyboard.press(key.toLowerCase())
  await expect(paragraphs).toHaveCount(key === 'P' ? before + 1 : before - 1)
  await expect(settled.locator('.done-row')).toContainText(key === 'P' ? '另起段' : '接排')

  await settled.getByRole('button', { name: '收回' }).click()
  await expect(settled).toHaveCount(0)
  await expect(paragraphs).toHaveCount(before)
  await expect.poll(() => fork.innerText()).toBe(asked)
  await expect(fork.locator('.way.now')).toBeFocused()
})
