import { expect, test } from '@playwright/test'
import { CHINESE, expectStories, freshFolder, writePages } from './desk'
import { openFigures, row, rows } from './figures-desk'
import { type LaunchedGalley, launchGalley } from './launch'

let galley: LaunchedGalley

test.beforeEach(async () => {
  galley = await openFigures(freshFolder('figures-typing'))
})

test.afterEach(async () => {
  await galley.app.close()
})

test('what is typed right behind a correction is about the figure as corrected, and none of it is lost', async () => {
  const { window } = galley
  await row(window, '640人次').click()
  const type = async (key: string, words: string) => {
    await window.keyboard.press(key)
    await window.keyboard.type(words)
    await window.keyboard.press('Enter')
  }
  await type('c', '686人次')
  await type('s', '闸机记录')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('d')
  await expect(row(window, '686人次').getByRole('img', { name: '已改' })).toBeVisible()
  await expect(row(window, '686人次')).toContainText('闸机记录')
  await expect(rows(window).filter({ has: window.getByRole('img', { name: '有争议' }) })).toHaveCount(1)
})

test('words typed into a field stay there until they are on record', async () => {
  const { window } = galley
  const source = window.getByRole('textbox', { name: '来源说明或链接' })
  await row(window, '1300余人次').click()
  await window.keyboard.press('s')
  await window.keyboard.type('图书馆日')
  await row(window, '830米').click()
  await expect(source).toHaveValue('')
  await window.keyboard.press('c')
  await window.keyboard.type('380')
  await row(window, '1300余人次').click()
  await expect(source).toHaveValue('图书馆日')
  await row(window, '830米').click()
  await window.keyboard.press('c')
  await expect(window.getByRole('textbox', { name: '改为' })).toHaveValue('380')
})

test('Enter in the field that finds goes to the figure of these words, and Esc out of the empty field', async () => {
  const { window } = galley
  const selected = window.getByRole('listbox', { name: '数字表' }).locator('[aria-selected="true"] .fig-mark')
  await window.keyboard.press('Control+F')
  await window.keyboard.type('960')
  // Its neighbours in the sentence are listed too.
  await expect(row(window, '640人次')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(selected).toHaveText('960人次')
  await window.keyboard.press('Control+F')
  await window.keyboard.press('Escape')
  await expect(row(window, '830米')).toHaveCount(1)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('listbox', { name: '数字表' })).toBeFocused()
})

test('a figure of a page in traditional characters stands in the forms of that script', async () => {
  const old = `柳津晚報　2025年6月12日　星期四　05版\n\n渡口碼頭下月重開\n\n    本報訊（記者 沈硯秋）柳津渡碼頭改造工程投資860萬元，這個月底開放。\n`
  const other = await launchGalley({ args: [...writePages('hant', { '05.txt': old }), ...CHINESE] })
  await expectStories(other.window, 1)
  await other.window.keyboard.press('Control+Alt+3')
  await expect(row(other.window, '860萬元')).toHaveAttribute('lang', 'zh-Hant')
  await expect(row(other.window, '860萬元').locator('.fig-mark')).toHaveCSS('font-family', /TC/)
  await other.app.close()
  await expect(row(galley.window, '830米')).not.toHaveAttribute('lang')
})
