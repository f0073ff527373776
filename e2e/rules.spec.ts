import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { answerDialog, CHINESE, expectStories, freshFolder, paragraph, sheet, waitUntilSaved } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** Planted: the 11th of June 2025 is a Wednesday; 截止目前 stands in a headline and in a sentence. */
const PAGE = `云渡晚报
2025年6月12日 星期四
03 民生

截止目前城区添公园12处

    本报讯（记者 沈砚秋）6月11日（星期二），记者从市园林绿化中心获悉，
截止目前，今年城区新建口袋公园12处，另有两处正在收尾。

夜读室延时到22时

    本报讯（记者 陆知行）即日起，市图书馆夜读室延时至22时，周末不休。
`

let galley: LaunchedGalley
let folder: string

test.beforeEach(async () => {
  folder = freshFolder('rules')
  const page = join(folder, '0612-03.txt')
  writeFileSync(page, PAGE)
  galley = await launchGalley({ args: [page, ...CHINESE] })
  await expectStories(galley.window, 2)
})

test.afterEach(async () => {
  await galley.app.close()
})

const dialog = (window: Page): Locator => window.getByRole('dialog', { name: '检查规则' })
const ruleRow = (window: Page, pattern: string): Locator => dialog(window).getByRole('option', { name: pattern })
/** The fields of the examples of one kind. */
const examples = (window: Page, kind: '错例' | '正例'): Locator => dialog(window).getByRole('region', { name: kind })
const rate = (window: Page): Locator => window.getByRole('contentinfo').getByRole('button', { name: /差错率/ })
/** The finding of a rule in the inspector. */
const card = (window: Page, rule: string): Locator => window.locator('article.finding', { hasText: rule })

async function openRules(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+R')
  await expect(dialog(window)).toBeVisible()
}

async function closeRules(window: Page): Promise<void> {
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toHaveCount(0)
}

async function setLevel(window: Page, rule: string, level: string): Promise<void> {
  const choice = dialog(window).getByRole('group', { name: `“${rule}”的级别` })
  await choice.getByRole('button', { name: level }).click()
  await expect(choice.getByRole('button', { name: level })).toHaveAttribute('aria-pressed', 'true')
}

async function writeRule(window: Page, pattern: string, wrong: string): Promise<void> {
  await dialog(window).getByRole('button', { name: '新规则' }).click()
  await dialog(window).getByRole('textbox', { name: '句式' }).fill(pattern)
  await dialog(window).getByRole('textbox', { name: '说明' }).fill('说到此刻为止用“截至”')
  await dialog(window).getByRole('textbox', { name: '建议改为' }).fill('截至目前')
  await dialog(window).getByRole('combobox', { name: '级别' }).selectOption('error')
  await examples(window, '错例').getByRole('textbox').first().fill(wrong)
}

/** Puts the caret into words of the open story. */
async function clickWords(window: Page, words: string): Promise<void> {
  const place = await paragraph(window, words).evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at + 1)
      range.setEnd(node, at + 2)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 2, y: top + height / 2 }
    }
    throw new Error(`no ${wanted}`)
  }, words)
  await window.mouse.click(place.x, place.y)
}

test('a rule with examples is written, found, applied by one key and taken back, and is there again after reopening', async () => {
  const { window } = galley
  await openRules(window)
  await writeRule(window, '截止目前', '截止目前，无人受伤。')
  await expect(examples(window, '错例')).toContainText('找到“截止目前”')
  await expect(examples(window, '错例')).toContainText('截至目前，无人受伤。')
  await examples(window, '正例').getByRole('textbox').first().fill('截至目前，无人受伤。')
  await expect(examples(window, '正例')).toContainText('没有报')
  await dialog(window).getByRole('button', { name: /^存/ }).click()
  await expect(ruleRow(window, '截止目前').getByRole('img', { name: '启用，示例全过' })).toBeVisible()
  await closeRules(window)
  await expect(card(window, '本社规则：截止目前')).toHaveCount(2)

  await clickWords(window, '截止目前，今年')
  await expect(card(window, '截止目前，今年').getByRole('button', { name: /改为 截至目前/ })).toContainText('Alt A')
  await window.keyboard.press('Alt+A')
  await expect(sheet(window)).toContainText('截至目前，今年城区')
  await expect(card(window, '本社规则：截止目前')).toHaveCount(1)
  await window.keyboard.press('Control+Z')
  await expect(sheet(window)).toContainText('截止目前，今年城区')
  await expect(card(window, '本社规则：截止目前')).toHaveCount(2)

  await openRules(window)
  await dialog(window)
    .getByRole('tab', { name: /全部规则/ })
    .click()
  await setLevel(window, '星期不符', '提示')
  await setLevel(window, '数字用法', '停用')
  await closeRules(window)
  await expect(card(window, '星期不符')).toContainText('提示')
  await window.keyboard.press('Control+Z')
  await openRules(window)
  await dialog(window)
    .getByRole('tab', { name: /全部规则/ })
    .click()
  const undone = dialog(window).getByRole('group', { name: '“数字用法”的级别' })
  await expect(undone.getByRole('button', { name: '提示' })).toHaveAttribute('aria-pressed', 'true')
  await closeRules(window)

  const desk = join(folder, 'edition.galley')
  await answerDialog(galley.app, { save: desk })
  await window.keyboard.press('Control+S')
  await waitUntilSaved(window)
  await galley.app.close()

  galley = await launchGalley({ args: [desk, ...CHINESE] })
  const again = galley.window
  await expectStories(again, 2)
  await expect(card(again, '本社规则：截止目前')).toHaveCount(2)
  await expect(card(again, '星期不符')).toContainText('提示')
  await openRules(again)
  await ruleRow(again, '截止目前').click()
  await expect(dialog(again).getByRole('textbox', { name: '说明' })).toHaveValue('说到此刻为止用“截至”')
  await expect(examples(again, '错例')).toContainText('找到“截止目前”')
  await closeRules(again)

  // A new desk takes the rules over from this one.
  await again.keyboard.press('Control+N')
  await expectStories(again, 0)
  await openRules(again)
  await expect(dialog(again).getByRole('option')).toHaveCount(0)
  await answerDialog(galley.app, { open: [desk] })
  await dialog(again).getByRole('button', { name: '导入…' }).click()
  await expect(ruleRow(again, '截止目前')).toBeVisible()
  await closeRules(again)
  await answerDialog(galley.app, { open: [desk] })
  await again.keyboard.press('Control+O')
  await expectStories(again, 2)

  const report = join(folder, 'report.html')
  await answerDialog(galley.app, { save: report })
  await again.keyboard.press('Control+Shift+E')
  await again.getByRole('button', { name: '存为…' }).click()
  await expect(again.getByText(/核查报告已存/)).toBeVisible()
  const html = readFileSync(report, 'utf8')
  expect(html).toContain('错误 · 本社规则：截止目前')
  expect(html).toContain('提示 · 星期不符')
  expect(html).toContain('编校差错率')
})

test('a rule whose example fails is kept and marked, cannot be switched on, and runs once it is mended', async () => {
  const { window } = galley
  await openRules(window)
  await writeRule(window, '截止目前', '截至目前，无人受伤。')
  await expect(examples(window, '错例')).toContainText('没有找到')
  await expect(dialog(window).getByRole('checkbox', { name: '启用' })).toBeDisabled()
  await dialog(window).getByRole('button', { name: /^存/ }).click()
  await expect(ruleRow(window, '截止目前').getByRole('img', { name: '示例不过，未启用' })).toBeVisible()
  await closeRules(window)
  await expect(card(window, '本社规则：截止目前')).toHaveCount(0)

  await openRules(window)
  await ruleRow(window, '截止目前').click()
  await examples(window, '错例').getByRole('textbox').first().fill('截止目前，无人受伤。')
  await dialog(window).getByText('启用', { exact: true }).click()
  await expect(dialog(window).getByRole('checkbox', { name: '启用' })).toBeChecked()
  // Left without a word more: what was written is kept.
  await closeRules(window)
  await expect(card(window, '本社规则：截止目前')).toHaveCount(2)

  await openRules(window)
  await ruleRow(window, '截止目前').click()
  await dialog(window).getByRole('textbox', { name: '句式' }).fill('截止(目前')
  await expect(dialog(window).getByRole('alert')).toContainText('括号没有关上')
  await closeRules(window)
  await expect(card(window, '本社规则')).toHaveCount(0)
  await window.keyboard.press('Control+Z')
  await expect(card(window, '本社规则：截止目前')).toHaveCount(2)
})

test('a table is imported in one step, its bad rows told with what to do; the export holds every rule', async () => {
  const { app, window } = galley
  const table = join(folder, 'rules.tsv')
  const rows = [
    '句式\t说明\t级别\t错例\t正例\t建议',
    '截止目前\t用“截至”\t错误\t截止目前\t截至目前\t截至目前',
    '口袋公园{间隔 4}处\t再核\t提示\t口袋公园12处\t\t',
    '水份\t应为“水分”\t很严重\t水份\t\t',
    '\t没有句式\t错误\t\t\t',
  ]
  writeFileSync(table, rows.join('\r\n'))
  await openRules(window)
  await answerDialog(app, { open: [table] })
  await dialog(window).getByRole('button', { name: '导入…' }).click()
  const told = dialog(window).getByRole('status')
  await expect(told).toContainText('导入 2 条规则')
  await expect(told).toContainText('第 4 行')
  await expect(told).toContainText('级别“很严重”不认识。请写 error')
  await expect(told).toContainText('第 5 行')
  await expect(dialog(window).getByRole('option')).toHaveCount(2)

  const exported = join(folder, 'out.tsv')
  await answerDialog(app, { save: exported })
  await dialog(window).getByRole('button', { name: '导出 TSV…' }).click()
  await expect.poll(() => readTable(exported)).toContain('截止目前\t用“截至”\terror\ton\t截止目前\t截至目前\t截至目前')
  expect(readTable(exported)).toContain('口袋公园{间隔 4}处\t再核\tnote\ton\t口袋公园12处')
  await closeRules(window)
  await expect(card(window, '口袋公园{间隔 4}处')).toContainText('口袋公园12处')
  await window.keyboard.press('Control+Z')
  await expect(card(window, '本社规则')).toHaveCount(0)
})

function readTable(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

test('the error rate of the page shows its arithmetic, and follows dismissals and severities', async () => {
  const { window } = galley
  await expect(card(window, '星期不符')).toHaveCount(1)
  await rate(window).click()
  const sums = window.getByRole('dialog', { name: /编校差错率/ })
  await expect(sums).toContainText('星期不符')
  await expect(sums).toContainText(/1 ÷ \d+ × 10000 ＝/)
  await expect(sums).toContainText('每万字 3 个为限')
  await window.keyboard.press('Escape')

  await card(window, '星期不符').getByRole('button', { name: '不是错…' }).click()
  await window.getByRole('textbox', { name: '为什么不是错' }).fill('原文引语，照录')
  await window.keyboard.press('Enter')
  await expect(rate(window)).toHaveText('差错率 0.0/万')
  await expect(window.getByRole('region', { name: '已决' })).toContainText('原文引语，照录')

  await window.keyboard.press('Control+Z')
  await expect(rate(window)).not.toHaveText('差错率 0.0/万')
  await card(window, '星期不符').getByRole('button', { name: /错误/ }).click()
  await setLevel(window, '星期不符', '存疑')
  await closeRules(window)
  await expect(rate(window)).toHaveText('差错率 0.0/万')
  await window.keyboard.press('Control+Alt+3')
  await expect(rate(window)).toHaveText('差错率 0.0/万')
})

test('in a low window the lists of the rules scroll, not the sheet around them as well', async () => {
  const { window, app } = galley
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 620))
  await expect.poll(() => window.evaluate(() => innerHeight)).toBe(620)
  await openRules(window)
  await dialog(window).getByRole('button', { name: '新规则' }).click()
  for (const tab of ['全部规则', '本社规则']) {
    await dialog(window).getByRole('tab', { name: tab }).click()
    const over = await dialog(window)
      .locator('.dialog-body')
      .evaluate((body) => body.scrollHeight - body.clientHeight)
    expect(over).toBeLessThanOrEqual(0)
  }
})
