import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { projectFolder } from '../scripts/setup/project.mjs'
import {
  answerDialog,
  CHINESE,
  expectStories,
  freshFolder,
  paragraph,
  textOf,
  views,
  waitUntilSaved,
  writePages,
} from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** Two pages of one edition. Planted: 5 + 4 + 2 = 11, printed 12; the director is another by the newsroom's list. */
const THIRD = `云渡晚报
2025年6月12日 星期四
03 民生

城区再添12处口袋公园

    本报讯（记者 陆知行）今年城区新建口袋公园12处，园内有830米环形步道。
    口袋公园共12处，分别为望川区5处、柳津区4处、石鼓区2处。
    云渡市水务局局长沈砚秋介绍，工程投资3.2亿元。
`

const FOURTH = `云渡晚报
2025年6月12日 星期四
04 县区

夜读室延时到22时

    本报讯（记者 陆知行）市图书馆夜读室延时至22时。上周夜间到馆1300余人次。
`

const OFFICES =
  '姓名\t职务\t单位\t起\t止\n沈砚秋\t副局长\t云渡市水务局\t2021-03\t至今\n贺鸣\t局长\t云渡市水务局\t去年\t\n'

const rows = (window: Page): Locator => window.getByRole('listbox', { name: '数字表' }).getByRole('option')
const row = (window: Page, printed: string): Locator =>
  rows(window).filter({ has: window.locator('.fig-mark', { hasText: printed }) })
const trail = (window: Page): Locator => window.getByRole('region', { name: '经过' }).getByRole('listitem')
const mark = (window: Page): Locator => window.getByRole('contentinfo').getByRole('button', { name: /^核查报告：/ })
const dialog = (window: Page, name: string): Locator => window.getByRole('dialog', { name })

let galley: LaunchedGalley

test.afterEach(async () => {
  await galley.app.close()
})

async function openFigures(window: Page): Promise<void> {
  await window.keyboard.press('Control+Alt+3')
  await window.getByRole('button', { name: '期', exact: true }).click()
}

/** Every status to a figure by its key, in whatever order the sheet stands. */
async function judge(window: Page, printed: string, key: string): Promise<void> {
  await row(window, printed).first().click()
  await window.keyboard.press(key)
}

async function saveReport(window: Page, format: string, path: string): Promise<Buffer> {
  await answerDialog(galley.app, { save: path })
  await window.getByRole('button', { name: '核查报告', exact: false }).first().click()
  await dialog(window, '核查报告').getByText(format, { exact: true }).click()
  await dialog(window, '核查报告').getByRole('button', { name: '存为…' }).click()
  await expect(dialog(window, '核查报告')).toHaveCount(0, { timeout: 30_000 })
  return readFileSync(path)
}

test('a checker works through an edition, signs it, and the paper can be matched to the desk file', async () => {
  const folder = freshFolder('signing')
  const pages = writePages('signing-pages', { '0612-03.txt': THIRD, '0612-04.txt': FOURTH })
  galley = await launchGalley({ args: [...pages, ...CHINESE] })
  const { window } = galley
  await expectStories(window, 1)
  await openFigures(window)
  await expect(rows(window)).not.toHaveCount(0)
  await expect(mark(window)).toHaveText('核查报告：未签')

  // Verified with a source, corrected, queried: each step is told in the panel, the latest first.
  await row(window, '1300余人次').click()
  await window.getByRole('textbox', { name: '来源说明或链接' }).fill('图书馆日报表')
  await window.keyboard.press('Enter')
  await expect(row(window, '1300余人次').getByRole('img', { name: '已核' })).toBeVisible()
  await row(window, '1300余人次').click()
  await expect(trail(window).first()).toContainText('标为已核，来源：图书馆日报表')
  await window.keyboard.press('q')
  await row(window, '1300余人次').click()
  await expect(trail(window).first()).toContainText('标为问作者')
  await window.keyboard.press('Control+Z')
  await expect(trail(window).first()).toContainText('标为已核，来源：图书馆日报表（撤销）')
  await expect(trail(window).last()).toContainText('导入时识别')
  await judge(window, '830米', 'c')
  await window.getByRole('textbox', { name: '改为' }).fill('380米')
  await window.keyboard.press('Enter')
  await expect(trail(window).first()).toContainText('由 830米 改为 380米')

  // A finding dismissed with a reason, and asked again: both stay in the history of the figures it is about.
  await row(window, '5处').click()
  await window.keyboard.press('x')
  await window.getByRole('textbox', { name: '为什么不算错' }).fill('另有一处在建')
  await window.keyboard.press('Enter')
  await expect(trail(window).first()).toContainText('“5＋4＋2＝11，印作12处”判为不算错，理由：另有一处在建')
  const answered = window.getByRole('region', { name: '已答复' })
  await answered.getByRole('button', { name: '重新查' }).click()
  await expect(answered).toHaveCount(0)
  await expect(trail(window).first()).toContainText('重新待查')

  // Signed by the checker with what is left undone.
  await window.keyboard.press('Control+Alt+E')
  const sheet = dialog(window, '签署')
  await expect(sheet).toContainText('云渡晚报 2025-06-12：2 篇')
  await expect(sheet).toContainText(/还有 \d+ 项未核/)
  const digest = (await sheet.locator('.sign-digest code').textContent()) ?? ''
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  await sheet.getByRole('textbox', { name: '姓名' }).fill('周岚')
  await sheet.getByRole('button', { name: '签署', exact: true }).click()
  await expect(mark(window)).toHaveText('核查报告：已签：周岚')

  // The desk is saved; the report carries digest, signature, histories and page numbers.
  const desk = join(folder, '0612.galley')
  await answerDialog(galley.app, { save: desk })
  await window.keyboard.press('Control+S')
  await waitUntilSaved(window)
  const html = (await saveReport(window, '网页', join(folder, 'r.html'))).toString()
  expect(html).toContain(digest)
  expect(html).toContain(`galley digest 0612.galley ${digest.slice(0, 16)}`)
  expect(html).toMatch(/周岚[^<]*在 Galley 中签署/)
  expect(html).toContain('签后未改')
  expect(html).toContain('由 830米 改为 380米')
  expect(html).toContain('标为问作者')
  expect(html.indexOf('>未核<')).toBeLessThan(html.indexOf('>已核<'))
  const pdf = await saveReport(window, 'PDF', join(folder, 'r.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  // The same digest comes out of the desk file, without the app.
  const cli = join(projectFolder, 'out', 'cli', 'galley.js')
  const told = execFileSync(process.execPath, [cli, 'digest', desk, digest.slice(0, 16)], { encoding: 'utf8' })
  expect(told).toContain(`${digest}  edition 云渡晚报 2025-06-12\tsigned: checker 周岚`)

  // A word changed after the signature shows at once, and in the next report; undone, the signature holds again.
  await window.keyboard.press('Escape')
  await paragraph(window, '夜读室延时至22时').or(paragraph(window, '环形步道')).first().click()
  await expect(window.locator('[contenteditable="true"]:focus')).toHaveCount(1)
  await window.keyboard.press('End')
  await window.keyboard.type('（续）')
  await expect(mark(window)).toHaveText('核查报告：已签，签后有改动')
  await openFigures(window)
  expect((await saveReport(window, '网页', join(folder, 'r2.html'))).toString()).toContain('签后有改动：')
  await window.keyboard.press('Control+Z')
  await expect(mark(window)).toHaveText('核查报告：已签：周岚')

  // Signing itself is one step that can be taken back, and stays so after a restart.
  await waitUntilSaved(window)
  await galley.app.close()
  galley = await launchGalley({ args: [desk, ...CHINESE] })
  await expectStories(galley.window, 1)
  await openFigures(galley.window)
  await expect(mark(galley.window)).toHaveText('核查报告：已签：周岚')
  await mark(galley.window).click()
  await dialog(galley.window, '签署').getByRole('button', { name: '收回' }).click()
  await expect(dialog(galley.window, '签署')).toContainText('还没有人签')
  await galley.window.keyboard.press('Escape')
  await expect(mark(galley.window)).toHaveText('核查报告：未签')
  await galley.window.keyboard.press('Control+Z')
  await expect(mark(galley.window)).toHaveText('核查报告：已签：周岚')
})

test('the list of offices comes in with its bad rows told, and a wrong title is found by it', async () => {
  const folder = freshFolder('offices')
  const [page = ''] = writePages('offices-page', { '0612-03.txt': THIRD })
  const file = join(folder, '任职.tsv')
  writeFileSync(file, Buffer.from(`\uFEFF${OFFICES}`, 'utf16le'))
  galley = await launchGalley({ args: [page, ...CHINESE] })
  const { app, window } = galley
  await expectStories(window, 1)
  await window.keyboard.press('Control+L')
  const lists = dialog(window, '本社词表')
  await lists.getByRole('tab', { name: '任职' }).click()
  await answerDialog(app, { open: [file] })
  await lists.getByRole('button', { name: '导入 TSV…' }).click()
  const doubtful = lists.getByRole('alert', { name: '导入有误的行' })
  await expect(doubtful).toContainText('第 3 行：“起”不是日期。写作 2021、2021-03 或 2021-03-15。')
  await expect(doubtful).toContainText('贺鸣 ┆ 局长')
  await doubtful.getByRole('button', { name: '导入其余 1 行' }).click()
  await expect(lists.getByRole('list', { name: '任职' })).toContainText('云渡市水务局')
  const out = join(folder, 'out.tsv')
  await answerDialog(app, { save: out })
  await lists.getByRole('button', { name: '导出 TSV…' }).click()
  await expect
    .poll(() => textOf(out))
    .toBe('name\toffice\torganisation\tfrom\tto\tnote\n沈砚秋\t副局长\t云渡市水务局\t2021-03\n')
  await window.keyboard.press('Escape')

  // The checker sees both sides, and the row of the list beside the person.
  await openFigures(window)
  await window.getByRole('button', { name: '去掉筛选“数字、日期、断语”' }).click()
  await row(window, '沈砚秋').click()
  const ledger = window.getByRole('region', { name: '核算' })
  await expect(ledger).toContainText('文中作“云渡市水务局局长”，名单上是“云渡市水务局副局长”')
  await expect(ledger).toContainText('任职表： 沈砚秋　云渡市水务局副局长，2021-03至今')
  await views(window).getByRole('button', { name: '人物' }).click()
  await window
    .getByRole('listbox', { name: '人物各条' })
    .getByRole('option', { name: /沈砚秋/ })
    .click()
  const person = window.getByRole('region', { name: '人物详情' })
  await expect(person.getByRole('region', { name: '任职表' })).toContainText('云渡市水务局副局长')
  await expect(person.getByRole('region', { name: '职务、姓名存疑' })).toContainText('名单上是')
})

test('filters stand as chips; each goes by its cross, all by one button; words are found and sorted', async () => {
  const pages = writePages('chips', { '0612-03.txt': THIRD, '0612-04.txt': FOURTH })
  galley = await launchGalley({ args: [...pages, ...CHINESE] })
  const { window } = galley
  await expectStories(window, 1)
  await openFigures(window)
  const chips = window.getByRole('group', { name: '筛选条件' })
  await expect(row(window, '1300余人次')).toBeVisible()
  await window.getByRole('checkbox', { name: /未核/ }).click({ force: true })
  await expect(chips.getByRole('button', { name: '去掉筛选“状态：未核”' })).toBeVisible()
  await judge(window, '830米', 'v')
  await expect(row(window, '830米')).toHaveCount(0)
  await chips.getByRole('button', { name: '去掉筛选“状态：未核”' }).click()
  await expect(row(window, '830米')).toHaveCount(1)

  await window.keyboard.press('Control+F')
  await window.keyboard.type('投资')
  await expect(rows(window)).toHaveCount(1)
  await window.keyboard.press('Enter')
  await window.keyboard.press('d')
  await expect(row(window, '3.2亿元').getByRole('img', { name: '有争议' })).toBeVisible()
  await expect(chips.getByRole('button', { name: '去掉筛选“含“投资””' })).toBeVisible()
  await chips.getByRole('button', { name: '全部清除' }).click()
  await expect(chips.getByRole('button', { name: /去掉筛选/ })).toHaveCount(0)
  await expect(row(window, '陆知行').first()).toBeVisible()

  await window.getByRole('button', { name: /排序/ }).click()
  await window.getByRole('menuitem', { name: '状态' }).click()
  const statuses = await rows(window)
    .getByRole('img')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  expect(statuses.slice(0, statuses.indexOf('有争议')).every((status) => status === '未核')).toBe(true)
})
