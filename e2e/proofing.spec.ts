import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import {
  answerDialog,
  CHINESE,
  expectStories,
  freshFolder,
  paragraph,
  runFromPalette,
  sheet,
  waitUntilSaved,
  writePages,
} from './desk'
import { launchGalley } from './launch'

/** Every kind of clean-up once, and a paragraph that a column label interrupts. */
const NEWS = `云渡晚报　2025年6月12日　星期四　第2版　要闻

渡 口 复 航 迎 客 来

本报讯（记者 陆知行）近日近日，，渡口清淤完工,全市有 25 家企业
到场\u0007观看首航。首航船六时离岸⋯⋯两岸居民沿江而立，汽笛一响，
孩子们都喊了起来。船长赵大海说，水位比去年高出半米，航道

要闻速递

加宽到八十米，两条船可以并行，夜里也能开船，票价不变，老人
凭证免费。
`

/** Every line fills the measure and ends in a full stop: whether it runs on nobody can tell from its shape. */
const DOUBTFUL = `云渡晚报　2025年6月12日　星期四　第7版　民生

西河渡口复航

本报讯（记者 陆知行）西河渡口昨天早上复航。
首航船六时离岸两岸居民沿江而立汽笛响了起来。
船长赵大海说水位比去年高出半米航道加宽不少。
两条船可以并行夜里也能开船票价不变老人免费。
沿江三个乡镇的蔬菜当天就从渡口运进了城里来。
菜农说路上省了一个多小时价钱也比从前好一些。
对岸小学的孩子不再绕道老桥早上可以多睡一会。
渡口旁的茶摊重新支了起来老板添了四张长条凳。
傍晚收船以后船工把缆绳晾在岸边又检查了灯火。
镇里派人守在码头提醒大家排队上船不要往前挤。
`

const [news = '', doubtful = ''] = writePages('proofing', { 'ydwb-02.txt': NEWS, 'ydwb-07.txt': DOUBTFUL })

const body = (window: Page): Locator => sheet(window).locator('p.body').first()
const lists = (window: Page): Locator => window.getByRole('dialog', { name: '本社词表' })
const rule = (window: Page, words: string): Locator => lists(window).getByRole('checkbox', { name: words })
const row = (window: Page, words: string): Locator => lists(window).getByRole('listitem').filter({ hasText: words })

async function openStyle(window: Page): Promise<void> {
  await window.keyboard.press('Control+L')
  await lists(window).getByRole('tab', { name: /^体例/ }).click()
}

test('the house style: a switch a rule, an example each, pages set again without touching an editor’s words', async () => {
  const userData = join(freshFolder('style'), 'user')
  const first = await launchGalley({ userData, args: [news, ...CHINESE] })
  const { window } = first
  await expectStories(window, 1)
  await expect(body(window)).toContainText('渡口清淤完工，全市有25家企业')

  await openStyle(window)
  await expect(row(window, '半角 , 改全角')).toContainText('渡口复航,班次照旧 → 渡口复航，班次照旧')
  await expect(row(window, '汉字与数字')).toContainText('第 25 届，共 8 km → 第25届，共8 km')
  // By the keyboard alone: focus on the switch, the space bar turns it.
  await rule(window, '汉字与数字').focus()
  await window.keyboard.press('Space')
  await expect(rule(window, '汉字与数字')).not.toBeChecked()
  await expect(row(window, '汉字与数字')).toContainText('第 25 届，共 8 km → 第 25 届，共 8 km')
  // A rule of the newsroom's own; letters and figures cannot be set otherwise.
  await lists(window).getByRole('textbox', { name: '原号' }).fill('3')
  await lists(window).getByRole('textbox', { name: '改作' }).fill('三')
  await window.keyboard.press('Enter')
  await expect(lists(window).getByRole('alert')).toHaveText('只能填标点符号：原号一个，改作一至四个。')
  await lists(window).getByRole('textbox', { name: '原号' }).fill('﹏')
  await lists(window).getByRole('textbox', { name: '改作' }).fill('～')
  await window.keyboard.press('Enter')
  await expect(row(window, '﹏')).toContainText('南岸﹏北岸 → 南岸～北岸')
  await lists(window).getByRole('textbox', { name: '试一试' }).fill('共 3 家,比分3:2﹏“好,真好”')
  await expect(lists(window).getByLabel('整理之后')).toHaveText('共 3 家，比分3:2～“好,真好”')

  await lists(window).getByRole('button', { name: '按此整理本稿桌 1 版' }).click()
  await expect(body(window)).toContainText('渡口清淤完工，全市有 25 家企业')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Z')
  await expect(body(window)).toContainText('全市有25家企业')

  // A paragraph somebody has written in is left as it is.
  await body(window).click()
  await window.keyboard.press('End')
  await window.keyboard.type('补记一句。')
  await openStyle(window)
  await lists(window).getByRole('button', { name: '按此整理本稿桌 1 版' }).click()
  // The running head alone: nobody has touched it.
  await expect(window.getByText('已按体例整理 1 段；可以撤销。').last()).toBeVisible()
  await expect(body(window)).toContainText('全市有25家企业')

  // The whole style goes out as a file that can be edited, and the newsroom's rules are there after a restart.
  const out = join(freshFolder('style-out'), 'house-style.tsv')
  await answerDialog(first.app, { save: out })
  await lists(window).getByRole('button', { name: '导出 TSV…' }).click()
  await expect(window.getByText(`词表已存：${out}`)).toBeVisible()
  expect(readFileSync(out, 'utf8')).toContain('latin-spacing\t\tclose\toff\nwiden\t,\t，\n')
  await first.app.close()

  const second = await launchGalley({ userData, args: CHINESE })
  await expectStories(second.window, 1)
  await openStyle(second.window)
  await expect(rule(second.window, '汉字与数字')).not.toBeChecked()
  await expect(row(second.window, '﹏')).toContainText('本社')
  await row(second.window, '﹏')
    .getByRole('button', { name: /^删去此条/ })
    .click()
  await expect(row(second.window, '﹏')).toHaveCount(0)
  await second.app.close()
})

test('every clean-up is listed by kind and goes back one by one, each as one step to undo', async () => {
  const { app, window } = await launchGalley({ args: [news, ...CHINESE] })
  await expectStories(window, 1)
  const cleanUps = window.getByRole('region', { name: '机改' })
  const undoFirst = async (kind: string): Promise<void> => {
    const button = cleanUps.getByRole('button', { name: new RegExp(`^${kind}`) })
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
    const section = cleanUps
      .locator('.clean-ups')
      .filter({ has: window.getByRole('button', { name: new RegExp(`^${kind}`) }) })
    await section.getByRole('button', { name: '退回原样' }).first().click()
  }
  for (const [kind, count, before, after] of [
    ['删重印', 2, '陆知行）近日，', '陆知行）近日近日，'],
    ['统一全半角', 1, '完工，全市', '完工,全市'],
    ['统一标点', 2, '离岸……两岸', '离岸⋯…两岸'],
    ['删控制符', 1, '到场观看', '到场\u0007观看'],
  ] as const) {
    await expect(cleanUps.getByRole('button', { name: new RegExp(`^${kind}.*${count}$`) })).toBeVisible()
    await expect(body(window)).toContainText(before)
    await undoFirst(kind)
    await expect(body(window)).toContainText(after)
    await window.keyboard.press('Control+Z')
    await expect(body(window)).toContainText(before)
  }
  // Letter-spacing of the headline, gap by gap.
  await undoFirst('收字空')
  await expect(sheet(window).getByRole('heading', { level: 1 })).toHaveText('渡 口复航迎客来')
  // A join over the label in the midst of the paragraph.
  await cleanUps.getByRole('button', { name: /^接排/ }).click()
  const far = cleanUps.locator('.inspector-row').filter({ hasText: '半米，航道⌒加宽到八十' })
  await far.getByRole('button', { name: '退回原样' }).click()
  await expect(paragraph(window, '加宽到八十米')).not.toContainText('船长赵大海')
  await window.keyboard.press('Control+Z')
  await expect(paragraph(window, '加宽到八十米')).toContainText('船长赵大海')
  await app.close()
})

test('a rejected tag stays away while text is typed right before, behind and inside it, over a cut and a restart', async () => {
  const userData = join(freshFolder('tags'), 'user')
  const first = await launchGalley({ userData, args: [news, ...CHINESE] })
  let window = first.window
  await expectStories(window, 1)
  await window.getByRole('tab', { name: /^标注/ }).click()
  const tag = (words: string): Locator =>
    window.getByRole('tabpanel').locator('.inspector-row').filter({ hasText: words }).first()
  await expect(tag('25家')).toBeVisible()
  await tag('25家').hover()
  await tag('25家').getByRole('button', { name: '不是' }).click()
  await expect(tag('25家').locator('.struck')).toBeVisible()

  const type = async (words: string, at: number, typed: string): Promise<void> => {
    await body(window).click()
    await body(window).evaluate(
      (paragraph, [found, offset]) => {
        const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()
        if (node) getSelection()?.collapse(node, (node.textContent ?? '').indexOf(found) + offset)
      },
      [words, at] as const,
    )
    // The editor hears of a selection that was set for it a moment later.
    await window.evaluate(() => new Promise((done) => setTimeout(done, 100)))
    await window.keyboard.type(typed)
  }
  await type('25家', 3, '老店')
  await expect(body(window)).toContainText('25家老店企业')
  await expect(tag('25家').locator('.struck')).toBeVisible()
  await type('25家', 1, '3')
  await expect(tag('235家').locator('.struck')).toBeVisible()
  await type('235家', 2, '')
  await window.keyboard.press('Backspace')
  await expect(body(window)).toContainText('有25家老店')
  await type('25家', 0, '约莫')
  await expect(body(window)).toContainText('约莫25家')
  await expect(tag('25家').locator('.struck')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(paragraph(window, '25家老店')).not.toContainText('渡口清淤')
  await expect(tag('25家').locator('.struck')).toBeVisible()
  await window.keyboard.press('Control+Z')
  await waitUntilSaved(window)
  await first.app.close()

  const second = await launchGalley({ userData, args: CHINESE })
  window = second.window
  await expectStories(window, 1)
  await window.getByRole('tab', { name: /^标注/ }).click()
  await expect(tag('25家').locator('.struck')).toBeVisible()
  await second.app.close()
})

test('doubtful joints: one key to the next, both readings, one key takes the other, and a new cut keeps the answer', async () => {
  const { app, window } = await launchGalley({ args: [doubtful, ...CHINESE] })
  await expectStories(window, 1)
  const fork = window.getByRole('region', { name: '存疑的接缝' })
  const now = fork.locator('.way.now')
  await expect(fork).toContainText('接排，还是另起段？')
  await window.keyboard.press('F8')
  await expect(fork).toContainText('宽不少。两条船可')
  await expect(fork).toContainText('宽不少。↵两条船可')
  await expect(now).toBeFocused()
  // The other reading, by its key; then on to the next, which stays as it was.
  await window.keyboard.press('p')
  await expect(fork).toContainText('人免费。↵沿江三个')
  await expect(now).toBeFocused()
  await window.keyboard.press('j')
  await expect(fork).toContainText('城里来。↵菜农说路')
  await expect(now).toBeFocused()
  await window.keyboard.press('F8')
  await expect(fork).toContainText('好一些。↵对岸小学')
  await window.keyboard.press('Shift+F8')
  await expect(fork).toContainText('城里来。↵菜农说路')
  await expect(sheet(window).locator('p.body')).toHaveCount(2)
  await expect(paragraph(window, '两条船可以并行')).toContainText('老人免费。沿江三个')

  await runFromPalette(window, '重新分稿')
  await window
    .getByRole('alertdialog')
    .getByRole('button', { name: /重新分稿/ })
    .click()
  await expect(window.getByRole('alertdialog')).toHaveCount(0)
  await expect(sheet(window).locator('p.body')).toHaveCount(2)
  await window.keyboard.press('F8')
  await expect(fork).not.toContainText('两条船可')
  await app.close()
})
