import { expect, test } from '@playwright/test'
import { CHINESE, expectStories, views, writePages } from './desk'
import { panel, rows } from './figures-desk'
import { launchGalley } from './launch'

/** Nothing contradicts anything on the first page; the 11th of June 2025 on the second is a Wednesday. */
const PAGES = writePages('next-open', {
  '01.txt':
    '云渡晚报\n2025年6月12日 星期四\n01 要闻\n\n夜读室延时到22时\n\n    本报讯（记者 陆知行）即日起，市图书馆夜读室延时至22时，周末不休。\n',
  '02.txt':
    '云渡晚报\n2025年6月12日 星期四\n02 民生\n\n口袋公园开门\n\n    本报讯（记者 沈砚秋）6月11日（星期二），城区口袋公园开门迎客。\n',
})

test('the key to the next open thing leads to another page, and says so where nothing is open', async () => {
  const { app, window } = await launchGalley({ args: [...PAGES, ...CHINESE] })
  const notices = window.getByRole('log', { name: '提示' })
  await expectStories(window, 1)
  await window.keyboard.press('Control+Alt+3')
  await expect(rows(window).first()).toContainText('22时')
  // From the page without findings to the one that has some.
  await window.keyboard.press('F8')
  await expect(panel(window)).toContainText('星期')
  await expect(rows(window).filter({ has: window.locator('.fig-mark', { hasText: '6月11日' }) })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await window.keyboard.press('x')
  await window.keyboard.type('农历日期，照录')
  await window.keyboard.press('Enter')
  await window.keyboard.press('F8')
  await expect(notices).toContainText('核查没有待查的')

  await views(window).getByRole('button', { name: /^人物/ }).click()
  await window.keyboard.press('F8')
  await expect(notices).toContainText('人物里没有要问的')
  await views(window).getByRole('button', { name: /^重复/ }).click()
  // The pages are compared a second after the last change; until then it is said that they are being read.
  await expect(async () => {
    await window.keyboard.press('F8')
    await expect(notices).toContainText('没有未决的重复', { timeout: 500 })
  }).toPass()
  await app.close()
})
