import { expect, test } from '@playwright/test'
import { CHINESE, expectStories, runFromPalette, sheet, writePages } from './desk'
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

const TWO = `${PAGE}
望川湖边新设三处救生点
    本报望川6月11日讯（记者 沈
砚秋）入夏以来，到望川湖边纳凉
的市民多了起来，湖区管理站新设
了三处救生点，每处三名救生员轮
流值守，从早上九点到晚上十点半。
救生点备有救生圈和长杆，旁边立
着水深牌，提醒大人看好自家孩子。
管理站说，今年已劝离野泳二百余
人次，比去年同期少了一半还要多。
`

test('an answer taken back by undo leads back to its joint, not to the one it had led on to', async () => {
  galley = await launchGalley({ args: [...writePages('joints', { '05.txt': TWO }), ...CHINESE] })
  const { window } = galley
  await expectStories(window, 2)
  const fork = window.getByRole('region', { name: '存疑的接缝' })
  await expect(fork).toBeVisible()
  await window.keyboard.press('F8')
  await expect(fork.locator('.way.now')).toBeFocused()
  const first = await fork.innerText()
  const key = (await fork.locator('.way.now kbd').textContent()) ?? ''
  await window.keyboard.press(key.toLowerCase())
  await expect.poll(() => fork.innerText()).not.toBe(first)
  await window.keyboard.press('Control+Z')
  await expect.poll(() => fork.innerText()).toBe(first)
  await expect(fork.locator('.way.now')).toBeFocused()
})

test('a page cut again just as it stood says what was looked at, and what of the editor stands', async () => {
  galley = await launchGalley({ args: [...writePages('joints', { '05.txt': TWO }), ...CHINESE] })
  const { window } = galley
  await expectStories(window, 2)
  await expect(window.getByRole('region', { name: '存疑的接缝' })).toBeVisible()
  const cutAgain = async () => {
    await runFromPalette(window, '重新分稿')
    await window.getByRole('alertdialog').getByRole('button', { name: '重新分稿' }).click()
  }
  const notices = window.getByRole('log', { name: '提示' })
  await cutAgain()
  await expect(notices).toContainText(/26 行.*2 篇、\d+ 段.*没有要改的。这一版还没有手工定下的内容。/)

  const fork = window.getByRole('region', { name: '存疑的接缝' })
  await window.keyboard.press('F8')
  await expect(fork.locator('.way.now')).toBeFocused()
  const asked = await fork.innerText()
  await window.keyboard.press(((await fork.locator('.way.now kbd').textContent()) ?? '').toLowerCase())
  await expect.poll(() => fork.innerText()).not.toBe(asked)
  await cutAgain()
  await expect(notices).toContainText('答过的 1 处接缝都照旧')
})
