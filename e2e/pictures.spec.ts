import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { answerDialog, CHINESE, expectStories, freshFolder, runFromPalette, writePages } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** Planted: the 11th of June 2025 is a Wednesday; from 640 to 960 is 50 %; twelve parks in one story, thirteen in the other. */
const PAGE = `云渡晚报
2025年6月12日 星期四
03 民生

城区再添12处口袋公园

    本报讯（记者 沈砚秋）6月11日（星期二），记者从市园林绿化中心获悉，
今年城区新建口袋公园12处，其余5处9月底前完工，6月20日试开夜游。
    据统计，开园半月，日均入园由640人次增至960人次，增长40%。
这片旧煤场建于1968年。

口袋公园添13处 居民推窗见园

    本报讯（记者 陆知行）6月10日，市园林绿化中心介绍，今年城区新建口袋公园13处，
6月14日将有志愿者值守。
`

let galley: LaunchedGalley

test.beforeEach(async () => {
  const pages = writePages('pictures', { '0612-03.txt': PAGE })
  galley = await launchGalley({ args: [...pages, ...CHINESE] })
  await expectStories(galley.window, 2)
  await galley.window.keyboard.press('Control+Alt+5')
})

test.afterEach(async () => {
  await galley.app.close()
})

const picture = (window: Page, name: string): Locator => window.getByRole('region', { name, exact: true })
const marks = (window: Page, list: string): Locator => window.getByRole('listbox', { name: list }).getByRole('option')
const sheetRows = (window: Page): Locator => window.getByRole('listbox', { name: '数字表' }).getByRole('option')
const panel = (window: Page): Locator => window.getByRole('region', { name: '来源' }).first()

test('a bar of the progress leads to the sheet with the figures it counts', async () => {
  const { window } = galley
  const bar = marks(window, '各稿').filter({ hasText: '居民推窗见园：未核' })
  await expect(bar).toHaveCount(1)
  const count = Number(/未核 (\d+)/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1])
  await bar.click()
  await expect(sheetRows(window)).toHaveCount(count)
  await expect(window.getByRole('checkbox', { name: '未核' })).toBeChecked()
  await expect(window.locator('.fig-group')).toHaveCount(1)
  await expect(window.locator('.fig-group')).toContainText('口袋公园添13处')
})

test('a bar of findings leads to the ledger of its rule', async () => {
  const { window } = galley
  await marks(window, '未决存疑').filter({ hasText: '增幅不符' }).click()
  await expect(panel(window).getByRole('region', { name: '核算' })).toContainText('增幅不符')
  await expect(window.getByRole('checkbox', { name: '增幅不符' })).toBeChecked()
  for (const row of await sheetRows(window).all()) await expect(row).toContainText('50%')
})

test('a date shows its sentence and its place on the raw page, and opens there', async () => {
  const { window } = galley
  const date = marks(window, '稿中日期').filter({ hasText: '2025年6月20日' })
  await date.click()
  await expect(panel(window)).toContainText('6月20日')
  await expect(panel(window).locator('.fig-snippet mark')).toHaveText('6月20日')
  await expect(panel(window).locator('.fig-snippet')).toContainText('9月底前完工')
  await panel(window).getByRole('button', { name: '在稿台打开' }).click()
  await expect(window.getByRole('textbox', { name: '稿件文字' })).toBeVisible()
  await expect(window.getByRole('listbox', { name: '原版' }).first()).toContainText('6月20日试开夜游')
})

test('dates are to scale, the contradicted one is marked, and far ones are kept at the edge', async () => {
  const { window } = galley
  await expect(picture(window, '稿中日期')).toContainText('本期 2025年6月12日')
  await expect(marks(window, '稿中日期').filter({ hasText: '2025年6月11日' })).toHaveAttribute('aria-label', /存疑/)
  const edge = marks(window, '稿中日期').filter({ hasText: '更早' })
  await edge.click()
  await expect(edge).toHaveCount(0)
  await expect(marks(window, '稿中日期').filter({ hasText: '1968年' })).toHaveCount(1)
})

test('figures of one metric stand side by side; those that differ lead to their findings', async () => {
  const { window } = galley
  const metrics = window.getByRole('listbox', { name: '指标' })
  await metrics.getByRole('option', { name: /口袋公园/ }).click()
  const values = marks(window, '口袋公园')
  await expect(values.filter({ hasText: '13处 ·' })).not.toHaveCount(0)
  await expect(values.filter({ hasText: '13处 ·' }).first()).toHaveAttribute('aria-label', /稿 2/)
  await metrics.getByRole('option', { name: /日均入园/ }).click()
  await values
    .page()
    .getByRole('option', { name: /增幅不符：640/ })
    .first()
    .click()
  await expect(window.getByRole('checkbox', { name: '增幅不符' })).toBeChecked()
})

test('everything is done by keyboard: from the palette to a date and back to the sheet', async () => {
  const { window } = galley
  await window.keyboard.press('Control+Alt+1')
  await runFromPalette(window, '图览')
  const progress = window.getByRole('listbox', { name: '核对进度' })
  await expect(progress).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(progress.locator('[aria-selected="true"]')).toHaveAttribute('aria-label', /全部：未核/)

  await window.getByRole('listbox', { name: '稿中日期' }).focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowRight')
  const chosen = window.getByRole('listbox', { name: '稿中日期' }).locator('[aria-selected="true"]')
  const words = (await chosen.getAttribute('aria-label')) ?? ''
  await window.keyboard.press('Enter')
  await expect(panel(window).locator('.fig-hero')).toContainText(words.split(' ·')[0] ?? '')
  await window.keyboard.press('v')
  await expect(panel(window).getByRole('button', { name: '核实' })).toHaveAttribute('aria-pressed', 'true')
  await expect(picture(window, '核对进度')).toContainText('已核')

  await window.keyboard.press('F8')
  await expect(panel(window).getByRole('region', { name: '核算' }).first()).toBeVisible()

  await window.keyboard.press('Escape')
  await expect(panel(window)).toContainText('在图上选一处')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('listbox', { name: '数字表' })).toBeFocused()
})

test('the report has the same pictures', async () => {
  const { app, window } = galley
  await expect(marks(window, '未决存疑').first()).toBeVisible()
  const report = join(freshFolder('pictures-report'), 'report.html')
  await answerDialog(app, { save: report })
  await picture(window, '图览').first().getByRole('button', { name: '核查报告' }).click()
  await window.getByRole('button', { name: '存为…' }).click()
  await expect(window.getByText(/核查报告已存/)).toBeVisible()
  const html = readFileSync(report, 'utf8')
  for (const words of ['图览', '核对进度', '未决存疑', '稿中日期', '同项数字', '本期 2025年6月12日']) {
    expect(html).toContain(words)
  }
  expect(html.match(/<svg class="scene"/g)?.length).toBeGreaterThanOrEqual(6)
  expect(html).toContain('<title>增幅不符：')
})
