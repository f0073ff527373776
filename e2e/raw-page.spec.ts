import { expect, type Locator, type Page, test } from '@playwright/test'
import { CHINESE, expectStories, headlines, SAMPLES, sheet, storyRows } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

let galley: LaunchedGalley

test.beforeEach(async () => {
  galley = await launchGalley({ args: [SAMPLES.evening, ...CHINESE] })
  await expectStories(galley.window, 4)
})

test.afterEach(async () => {
  await galley.app.close()
})

/** A line of the raw page by words it holds. */
function rawLine(window: Page, words: string): Locator {
  return window.getByRole('listbox', { name: '原版各行' }).getByRole('option').filter({ hasText: words })
}

/** Clicks at the line's beginning: its middle may lie behind the next pane. */
async function clickLine(line: Locator, options: { button?: 'right'; modifiers?: ['Shift'] } = {}): Promise<void> {
  await line.click({ position: { x: 90, y: 10 }, ...options })
}

test('selects lines by click and Shift, and gathers them into a story that opens', async () => {
  const { window } = galley
  await clickLine(rawLine(window, '在望川区槐荫里'))
  await clickLine(rawLine(window, '人次，增长50%。'), { modifiers: ['Shift'] })
  await expect(window.locator('[role="option"][aria-selected="true"]')).toHaveCount(6)

  await window.keyboard.press('Control+G')
  await expectStories(window, 5)
  await expect(sheet(window)).toContainText('在望川区槐荫里')
  await expect(sheet(window)).not.toContainText('云渡晚报讯')

  await window.keyboard.press('Control+Z')
  await expectStories(window, 4)
})

test('changes the role of a line from its menu, by keyboard alone', async () => {
  const { window } = galley
  await clickLine(rawLine(window, '见缝插绿'))
  await window.keyboard.press('Shift+F10')
  await expect(window.getByRole('menu', { name: '行' })).toBeVisible()
  await window.keyboard.press('ArrowRight')
  await window.getByRole('menuitem', { name: '改为小标题' }).click()
  await expect(rawLine(window, '见缝插绿')).toContainText('小标题')

  await window.keyboard.press('Control+2')
  await expect(rawLine(window, '见缝插绿')).toContainText('引题')
})

test('moves a line to another story chosen by typing its headline', async () => {
  const { window } = galley
  await clickLine(rawLine(window, '市园林绿化中心工程科科长'))
  await window.keyboard.press('Control+M')
  const question = window.getByRole('dialog', { name: '移到哪一篇？' })
  await expect(question.getByRole('option')).toHaveCount(6)
  await window.keyboard.type('石鼓论球')
  await expect(question.getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(question).toBeHidden()

  await storyRows(window).nth(2).click()
  await expect(sheet(window)).toContainText('市园林绿化中心工程科科长')
})

test('shows what a paragraph was made from while the pointer rests on it', async () => {
  const { window } = galley
  await sheet(window).locator('p', { hasText: '在望川区槐荫里' }).hover()
  await expect(rawLine(window, '在望川区槐荫里').locator('.lit')).toHaveCount(1)
  await expect(rawLine(window, '云渡晚报讯（记者 沈砚秋').locator('.lit')).toHaveCount(0)
})

test('goes through lines and to the story by the keyboard', async () => {
  const { window } = galley
  await clickLine(rawLine(window, '市图书馆馆长杜若川'))
  await expect(sheet(window)).toContainText('市图书馆馆长杜若川')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(window.locator('[role="option"][aria-selected="true"]')).toHaveCount(2)
  await window.keyboard.press('Escape')
  await expect(window.locator('[role="option"][aria-selected="true"]')).toHaveCount(0)
  await window.keyboard.press('F6')
  await expect(sheet(window)).toBeFocused()
  await window.keyboard.press('F6')
  await expect(window.getByRole('tab', { name: /核查/ })).toBeFocused()
  await window.keyboard.press('Shift+F6')
  await window.keyboard.press('Shift+F6')
  await expect(window.getByRole('listbox', { name: '原版各行' })).toBeFocused()
})

test('filters stories by a word of their text', async () => {
  const { window } = galley
  await window.keyboard.press('Control+F')
  await window.keyboard.type('馆长')
  await expectStories(window, 1)
  expect(await headlines(window)).toEqual(['市图书馆“夜读室”延时至22时'])
  await window.keyboard.press('Escape')
  await expectStories(window, 4)
})

test('makes a page of text that is pasted outside a field', async () => {
  const { window } = galley
  await window.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '渡口复航\n\n河口镇渡口今日复航，首日客流三百人。\n')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(rawLine(window, '河口镇渡口今日复航')).toBeVisible()
  await expect(sheet(window)).toContainText('河口镇渡口今日复航')
})

/** With steps on the way, and away from the last click: a drag begins only once the pointer has moved, and not by a double click. */
async function drag(window: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('what is to be dragged is not drawn')
  await window.mouse.move(start.x + 100, start.y + 10)
  await window.mouse.down()
  await window.mouse.move(start.x + 120, start.y + 10, { steps: 5 })
  await window.mouse.move(end.x + 30, end.y + 10, { steps: 10 })
  await window.mouse.up()
}

test('takes lines dragged onto a field of the story as that field', async () => {
  const { window } = galley
  const line = rawLine(window, '城区再添12处口袋公园')
  await clickLine(line)
  const deck = sheet(window).locator('[data-label="副题"]')
  await drag(window, line.locator('.text'), deck)
  await expect(line).toContainText('副题')
})

test('lets text of a line be selected with the pointer, for copying', async () => {
  const { window } = galley
  const box = await rawLine(window, '书馆“夜读室”开放时间').locator('.text').boundingBox()
  if (!box) throw new Error('the line is not drawn')
  await window.mouse.move(box.x + 2, box.y + 10)
  await window.mouse.down()
  await window.mouse.move(box.x + 14 * 4, box.y + 10, { steps: 8 })
  await window.mouse.up()
  expect(await window.evaluate(() => String(getSelection()))).toContain('书馆“')
})
