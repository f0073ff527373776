import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerDialog, CHINESE, expectStories, freshFolder, waitUntilSaved } from './desk'
import { openFigures, panel, row, rows } from './figures-desk'
import { type LaunchedGalley, launchGalley } from './launch'

let galley: LaunchedGalley
let folder: string

test.beforeEach(async () => {
  folder = freshFolder('figures')
  galley = await openFigures(folder)
})

test.afterEach(async () => {
  await galley.app.close()
})

test('what is contradicted stands first, with its arithmetic', async () => {
  const { window } = galley
  await expect(row(window, '40%')).toContainText('50%')
  await expect(row(window, '星期二')).toContainText('星期三')
  await expect(rows(window).first()).toContainText('印作')
  await expect(window.getByRole('navigation', { name: '视图' })).toContainText(/数字\d/)
})

test('a checker verifies by key, corrects in the cell, dismisses with a reason, undoes, and finds it all again', async () => {
  const { window } = galley
  await row(window, '1300余人次').click()
  await window.keyboard.press('v')
  await expect(row(window, '1300余人次').getByRole('img', { name: '已核' })).toBeVisible()

  await row(window, '830米').click()
  await window.keyboard.press('c')
  await window.getByRole('textbox', { name: '改为' }).fill('380米')
  await window.keyboard.press('Enter')
  const corrected = row(window, '380米')
  await expect(corrected.getByRole('img', { name: '已改' })).toBeVisible()
  await expect(corrected.locator('s')).toHaveText('830米')
  await expect(corrected).toContainText('园内有380米环形步道')

  await window.keyboard.press('Control+Z')
  await expect(row(window, '380米')).toHaveCount(0)
  await expect(row(window, '830米').getByRole('img', { name: '未核' })).toBeVisible()
  await window.keyboard.press('Control+Shift+Z')
  await expect(row(window, '380米').getByRole('img', { name: '已改' })).toBeVisible()

  await row(window, '星期二').click()
  await window.keyboard.press('x')
  await window.getByRole('textbox', { name: '为什么不算错' }).fill('原文引语，照录')
  await window.keyboard.press('Enter')
  await expect(row(window, '星期二')).not.toContainText('是星期三')

  const desk = join(folder, 'edition.galley')
  await answerDialog(galley.app, { save: desk })
  await window.keyboard.press('Control+S')
  await waitUntilSaved(window)
  await galley.app.close()

  galley = await launchGalley({ args: [desk, ...CHINESE] })
  await expectStories(galley.window, 2)
  await galley.window.keyboard.press('Control+Alt+3')
  await expect(row(galley.window, '1300余人次').getByRole('img', { name: '已核' })).toBeVisible()
  await expect(row(galley.window, '380米').locator('s')).toHaveText('830米')
  await expect(row(galley.window, '星期二')).not.toContainText('是星期三')

  const report = join(folder, 'report.html')
  await answerDialog(galley.app, { save: report })
  await galley.window.getByRole('region', { name: '数字表' }).getByRole('button', { name: '核查报告' }).click()
  await galley.window.getByRole('button', { name: '存为…' }).click()
  await expect(galley.window.getByText(/核查报告已存/)).toBeVisible()
  const html = readFileSync(report, 'utf8')
  expect(html).toContain('<s>830米</s> <b>380米</b>')
  expect(html).toContain('原文引语，照录')
  expect(html).toContain('50%')
  expect(html.indexOf('>未核<')).toBeLessThan(html.indexOf('>已核<'))
})

test('the same figure elsewhere is offered with a correction', async () => {
  const { window } = galley
  await row(window, '12处').filter({ hasText: '今年城区新建' }).click()
  await expect(window.getByRole('region', { name: '别处用到' })).toContainText('12处')
  await window.keyboard.press('c')
  await window.getByRole('textbox', { name: '改为' }).fill('11处')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('status').filter({ hasText: '也改为 11处' })).toBeVisible()
  await expect(panel(window)).toContainText(/^11处/)
  // Where it was found is written down before the others are corrected: it holds of them too.
  await window.keyboard.press('s')
  await window.getByRole('textbox', { name: '来源说明或链接' }).fill('园林中心清单')
  await window.keyboard.press('Enter')
  await expect(panel(window)).toContainText('园林中心清单')
  await window.getByRole('button', { name: /一并改/ }).click()
  await expect(row(window, '12处')).toHaveCount(0)
  await expect(row(window, '11处').getByRole('img', { name: '已改' })).toHaveCount(3)
  await expect(row(window, '11处').filter({ hasText: '园林中心清单' })).toHaveCount(3)
})

test('a figure corrected to words that are none stays listed with what was printed', async () => {
  const { window } = galley
  await row(window, '1300余人次').click()
  await window.keyboard.press('c')
  await window.getByRole('textbox', { name: '改为' }).fill('不少人')
  await window.keyboard.press('Enter')
  const corrected = row(window, '不少人')
  await expect(corrected.getByRole('img', { name: '已改' })).toBeVisible()
  await expect(corrected.locator('s')).toHaveText('1300余人次')
  await window.keyboard.press('Control+Z')
  await expect(row(window, '1300余人次').getByRole('img', { name: '未核' })).toBeVisible()
})

test('a figure whose sentence is edited is to be checked again', async () => {
  const { window } = galley
  await row(window, '640人次').click()
  await window.keyboard.press('v')
  await expect(row(window, '640人次').getByRole('img', { name: '已核' })).toBeVisible()
  await row(window, '40%').click()
  await window.keyboard.press('c')
  await window.getByRole('textbox', { name: '改为' }).fill('50%')
  await window.keyboard.press('Enter')
  await expect(row(window, '640人次').getByRole('img', { name: '待复核' })).toBeVisible()
})

test('the report is printed as PDF, and saved as a workbook and as CSV', async () => {
  const { app, window } = galley
  await expect(row(window, '1300余人次')).toBeVisible()
  const save = async (format: string, file: string): Promise<Buffer> => {
    await answerDialog(app, { save: join(folder, file) })
    await window.getByRole('region', { name: '数字表' }).getByRole('button', { name: '核查报告' }).click()
    await window.getByText(format, { exact: true }).click()
    await window.getByRole('button', { name: '存为…' }).click()
    await expect(window.getByText(file)).toBeVisible({ timeout: 30_000 })
    return readFileSync(join(folder, file))
  }
  expect((await save('PDF', 'r.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await save('Excel 表格', 'r.xlsx')).subarray(0, 2).toString()).toBe('PK')
  expect((await save('CSV 表格', 'r.csv')).toString()).toContain('"1300余人次"')
})

/** The place of a figure is open: back to the sheet and here again by key, the keyboard is never nowhere. */
async function expectBackAndForth(window: Page): Promise<void> {
  const text = window.getByRole('textbox', { name: '稿件文字' })
  await expect(text).toBeFocused()
  await window.keyboard.press('Control+Alt+3')
  await expect(window.getByRole('listbox', { name: '数字表' })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(text).toBeFocused()
}

test('panel and sheet follow the keyboard', async () => {
  const { window } = galley
  await expect(rows(window).first()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('ArrowDown')
  await expect(rows(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('End')
  await window.keyboard.press('n')
  await expect(panel(window).getByRole('button', { name: '非数字' })).toHaveAttribute('aria-pressed', 'true')
  await window.keyboard.press('Enter')
  await expectBackAndForth(window)
})

test('a source is written down by key alone, and the sheet has the keys again', async () => {
  const { window } = galley
  await row(window, '1300余人次').click()
  await window.keyboard.press('s')
  await window.keyboard.type('图书馆日报表')
  await window.keyboard.press('Enter')
  await expect(row(window, '1300余人次').getByRole('img', { name: '已核' })).toBeVisible()
  await expect(row(window, '1300余人次')).toContainText('图书馆日报表')
  await expect(window.getByRole('listbox', { name: '数字表' })).toBeFocused()
})

test('F6 goes from pane to pane, and a box ticked there by key narrows the sheet', async () => {
  const { window } = galley
  await expect(row(window, '640人次')).toHaveCount(1)
  await expect(window.getByRole('listbox', { name: '数字表' })).toBeFocused()
  await window.keyboard.press('F6')
  await expect(panel(window).locator(':focus')).toHaveCount(1)
  await window.keyboard.press('F6')
  await expect(window.getByRole('checkbox', { name: /^数字/ })).toBeFocused()
  await window.keyboard.press('Space')
  await expect(row(window, '640人次')).toHaveCount(0)
  await window.keyboard.press('F6')
  await expect(window.getByRole('listbox', { name: '数字表' })).toBeFocused()
})

test('who narrows the sheet with the pointer goes on with its keys', async () => {
  const { window } = galley
  await window.getByRole('button', { name: '全桌', exact: true }).click()
  await expect(rows(window).first()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Space')
  await expect(rows(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await window.getByRole('checkbox', { name: /日期/ }).click({ force: true })
  await expect(row(window, '星期二')).toHaveCount(0)
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await expectBackAndForth(window)
})

test('who changes the order has the keys of the sheet again', async () => {
  const { window } = galley
  await window.getByRole('button', { name: /^排序/ }).press('Enter')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('listbox', { name: '数字表' })).toBeFocused()
  await expect(window.getByRole('menu')).toHaveCount(0)
})

test('a finding dismissed hands the keyboard to the next one', async () => {
  const { window } = galley
  await row(window, '星期二').click()
  await window.keyboard.press('x')
  await window.getByRole('textbox', { name: '为什么不算错' }).fill('原文引语，照录')
  await window.keyboard.press('Enter')
  await expect(row(window, '星期二').locator('.asks')).toHaveCount(0)
  const chosen = rows(window).and(window.locator('[aria-selected="true"]'))
  await expect(chosen.locator('.asks')).toHaveCount(1)
  await window.keyboard.press('v')
  await expect(rows(window).getByRole('img', { name: '已核', exact: true })).toHaveCount(1)
})

test('in a small window every button of the sheet stays in it, in either language', async () => {
  const { app, window } = galley
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 700))
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(1110)
  const spilt = () =>
    window.evaluate(() =>
      [...document.querySelectorAll('.fig-bar, .fig-chips, .fig-keys, .status-bar')]
        .filter((bar) => bar.scrollWidth > bar.clientWidth + 1)
        .map((bar) => bar.className),
    )
  expect(await spilt()).toEqual([])
  await window
    .getByRole('contentinfo')
    .getByRole('button', { name: /切换到英文/ })
    .click()
  await expect(window.getByRole('button', { name: 'Report', exact: true })).toBeVisible()
  // A whole edition has counts of four digits.
  await window.locator('.fig-count').evaluate((count) => {
    count.textContent = '1035'
    count.after(' / 10')
  })
  expect(await spilt()).toEqual([])
})
