import { expect, type Locator, type Page, test } from '@playwright/test'
import { CHINESE, expectStories, sheet, writePages } from './desk'
import { launchGalley } from './launch'

const PAGE = `云渡晚报　2025年6月12日　星期四　第3版　要闻

渡口修缮分两期

本报讯（记者 陆知行）望川渡口修缮两期工程都已排定，第二期明年动工，第二期的石料由下游两家采石场供应。
船长赵大海说，第二期完工后夜里也能开船。
`

const [page = ''] = writePages('tags', { 'ydwb-03.txt': PAGE })

/** The middle of words of the story, where the pointer meets their tag. */
async function pointAt(window: Page, words: string): Promise<{ x: number; y: number }> {
  return sheet(window).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const [rect] = range.getClientRects()
      if (rect) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
    }
    throw new Error(`no ${wanted} in the story`)
  }, words)
}

test('one key says what a tag is, here or for all the same words; list and value follow, one undo takes it back', async () => {
  const { app, window } = await launchGalley({ args: [page, ...CHINESE] })
  await expectStories(window, 1)
  await window.getByRole('tab', { name: /^标注/ }).click()
  const rows = (type: string): Locator =>
    window.getByRole('region', { name: type, exact: true }).locator('.inspector-row').filter({ hasText: '第二期' })
  await expect(rows('数字')).toHaveCount(3)

  const slip = window.locator('.tag-slip')
  const { x, y } = await pointAt(window, '第二期')
  await window.mouse.click(x, y)
  await expect(slip).toContainText('第 2 期')
  await expect(slip).toContainText('序数')
  // The caret is in the text: letters are text, and the keys are taken with Alt.
  await window.keyboard.press('Alt+D')
  await expect(rows('日期')).toHaveCount(1)
  await expect(rows('数字')).toHaveCount(2)
  await window.mouse.click(x, y)
  await expect(slip).toContainText('改作日期')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Z')
  await expect(rows('数字')).toHaveCount(3)

  await window.mouse.click(x, y)
  await slip.getByText('本版 3 处').click()
  // The choice has the keyboard now: the letter alone.
  await window.keyboard.press('X')
  await expect(rows('数字').locator('.struck')).toHaveCount(3)
  await window.keyboard.press('Control+Z')
  await expect(rows('数字').locator('.struck')).toHaveCount(0)
  await app.close()
})
